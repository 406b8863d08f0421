import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { bootTest } from '../../src/boot/boot-test.ts'
import { build } from '../../src/build/build.ts'
import { convert } from '../../src/convert/convert.ts'
import { outputFormats } from '../../src/image/formats.ts'
import { recipeSchema } from '../../src/recipe/schema.ts'
import { verifyStemcell } from '../../src/verify/verify.ts'
import { DATE } from '../support/small-stemcell.ts'
import { surroundings, useFolder } from '../support/surroundings.ts'

const folder = useFolder()
const binary = process.env['BOSH_AGENT']
const suite = process.env['SLOW'] === '1' ? describe : describe.skip
const whyNot = process.env['SLOW'] === '1' ? '' : ' (minutes; set SLOW=1 to try it)'

/** Several minutes: packages are fetched, a whole system is installed, and started by an emulated processor. */
suite(`a stemcell of Debian packages${whyNot}`, () => {
  let built: string
  beforeAll(async () => {
    const sha256 = binary === undefined ? '' : execFileSync('sha256sum', [binary], { encoding: 'utf8' }).slice(0, 64)
    const recipe = recipeSchema.parse({
      version: '1',
      operating_system: 'debian-bookworm',
      disk_mib: 2048,
      from: { packages: { distribution: 'debian', release: 'bookworm' } },
      ...(binary === undefined ? {} : { agent: { path: path.resolve(binary), sha256 } }),
    })
    built = (await build(recipe, { output: path.join(folder(), 'built'), writtenAt: DATE }, surroundings))[0] ?? ''
  }, 900_000)

  it('passes verify, but for the agent where none is given', async () => {
    const work = path.join(folder(), 'verify')
    mkdirSync(work)

    const findings = await verifyStemcell(built, work, surroundings)

    expect(findings.filter(({ message }) => binary !== undefined || !message.includes('bin/bosh-agent is missing'))).toEqual([])
  }, 300_000)

  it('converts to every format, and passes verify again', async () => {
    const files = await convert(
      built,
      { formats: outputFormats, output: path.join(folder(), 'converted'), route: 'router-discovery', kernelArguments: [], writtenAt: DATE },
      surroundings,
    )

    expect(files).toHaveLength(outputFormats.length)
  }, 900_000)

  const whenAgent = binary === undefined ? it.skip : it
  for (const delivery of ['virtual-router', 'config-drive'] as const) {
    whenAgent(
      `boots to the agent's answer, settings by ${delivery}${binary === undefined ? ' (set BOSH_AGENT=path of an agent to try it)' : ''}`,
      async () => {
        const work = path.join(folder(), `boot-${delivery}`)
        mkdirSync(work)
        await verifyStemcell(built, work, surroundings)

        expect(await bootTest(path.join(work, 'disk.raw'), work, { delivery, timeoutMs: 400_000 }, surroundings)).toEqual([])
      },
      500_000,
    )
  }
})

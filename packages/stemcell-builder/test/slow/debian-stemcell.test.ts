import { execFileSync } from 'node:child_process'
import { mkdirSync } from 'node:fs'
import path from 'node:path'
import { bootTest } from '../../src/boot/boot-test.ts'
import { scsiTest } from '../../src/boot/scsi-test.ts'
import { build } from '../../src/build/build.ts'
import { convert } from '../../src/convert/convert.ts'
import type { Finding } from '../../src/finding.ts'
import { outputFormats } from '../../src/image/formats.ts'
import { recipeSchema } from '../../src/recipe/schema.ts'
import { verifyStemcell } from '../../src/verify/verify.ts'
import { DATE } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { context } from '../support/tool-context.ts'

const folder = useFolder()
const binary = process.env['BOSH_AGENT']
const suite = process.env['SLOW'] === '1' ? describe : describe.skip
const whyNot = process.env['SLOW'] === '1' ? '' : ' (skipped: takes minutes; SLOW=1 runs it)'

/** Leaves out the finding that the agent is missing where the test has none to install. */
function errorsIn(findings: readonly Finding[]): Finding[] {
  return findings.filter(({ message }) => binary !== undefined || !message.includes('bin/bosh-agent is missing'))
}

/** Takes several minutes: it downloads packages, installs a whole system and boots it on an emulated processor. */
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
    built = (await build(recipe, { output: path.join(folder(), 'built'), writtenAt: DATE }, context))[0] ?? ''
  }, 900_000)

  it('passes verify, but for the agent where none is given', async () => {
    const work = path.join(folder(), 'verify')
    mkdirSync(work)

    const findings = await verifyStemcell(built, work, context)

    expect(errorsIn(findings)).toEqual([])
  }, 300_000)

  it('converts to every format; each passes verify again, and those of one hypervisor hold the same disk', async () => {
    const files = await convert(
      built,
      { formats: outputFormats, output: path.join(folder(), 'converted'), route: 'router-discovery', kernelArguments: [], writtenAt: DATE },
      context,
    )

    const disks = []
    for (const [index, file] of files.entries()) {
      const work = path.join(folder(), `converted-${index}`)
      mkdirSync(work)
      expect(errorsIn(await verifyStemcell(file, work, context))).toEqual([])
      disks.push(path.join(work, 'disk.raw'))
    }
    const [qcow2 = '', raw = '', vhd = '', ova = ''] = disks
    for (const pair of [
      [qcow2, raw],
      [vhd, ova],
    ])
      expect(execFileSync('qemu-img', ['compare', '-f', 'raw', '-F', 'raw', ...pair], { encoding: 'utf8' })).toContain('identical')
  }, 900_000)

  const whenAgent = binary === undefined ? it.skip : it
  for (const delivery of ['virtual-router', 'config-drive'] as const) {
    whenAgent(
      `boots to the agent's answer, settings by ${delivery}${binary === undefined ? ' (skipped: needs an agent; BOSH_AGENT=path runs it)' : ''}`,
      async () => {
        const work = path.join(folder(), `boot-${delivery}`)
        mkdirSync(work)
        await verifyStemcell(built, work, context)

        expect(await bootTest(path.join(work, 'disk.raw'), work, { delivery, timeoutMs: 400_000 }, context)).toEqual([])
      },
      500_000,
    )
  }

  whenAgent(
    `keeps SCSI disks apart${binary === undefined ? ' (skipped: needs an agent; BOSH_AGENT=path runs it)' : ''}`,
    async () => {
      const work = path.join(folder(), 'boot-scsi')
      mkdirSync(work)
      await verifyStemcell(built, work, context)

      expect(await scsiTest(path.join(work, 'disk.raw'), work, { rounds: 3, timeoutMs: 400_000 }, context)).toEqual([])
    },
    3_000_000,
  )
})

import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { convert } from '../../src/convert/convert.ts'
import { outputFormats } from '../../src/image/formats.ts'
import { writeLightStemcell } from '../../src/stemcell/light-stemcell.ts'
import { renderFindings, verifyStemcell } from '../../src/verify/verify.ts'
import { DATE, makeOpenStackStemcell, type SmallStemcell } from '../support/small-stemcell.ts'
import { useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()
let count = 0

function fresh(): string {
  count += 1
  const made = path.join(folder(), `work-${count}`)
  mkdirSync(made)
  return made
}

describeWithTools(required('qemu-img', 'debugfs', 'mke2fs', 'sfdisk', 'e2fsck'), 'verifyStemcell', () => {
  let source: SmallStemcell
  beforeAll(async () => {
    source = await makeOpenStackStemcell(folder())
  })

  it.each(outputFormats)(
    'find no problems in the output of convert as %s',
    async (format) => {
      const options = { formats: [format], output: fresh(), route: 'router-discovery' as const, kernelArguments: [], writtenAt: DATE }
      const [file = ''] = await convert(source.archive, options, context)

      expect(await verifyStemcell(file, fresh(), context)).toEqual([])
    },
    60_000,
  )

  it('report the problems of another cloud’s stemcell, by rule, with a remedy', async () => {
    const findings = await verifyStemcell(source.archive, fresh(), context)

    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule }) => rule).sort()).toEqual(['agent-infrastructure', 'manifest-formats', 'manifest-infrastructure'])
    expect(errors.every(({ remedy }) => remedy !== undefined)).toBe(true)
  })

  it('accept a light stemcell', async () => {
    const file = await writeLightStemcell({
      templateId: '0a1b2c3d-1111-4222-8333-444455556666',
      output: fresh(),
      version: '1',
      operatingSystem: 'ubuntu-jammy',
      hypervisor: 'kvm',
      apiVersion: 3,
      writtenAt: DATE,
    })

    expect(await verifyStemcell(file, fresh(), context)).toEqual([])
  })

  it('report a file that is not a stemcell', async () => {
    const file = path.join(fresh(), 'text.tgz')
    writeFileSync(file, 'not an archive')

    const findings = await verifyStemcell(file, fresh(), context)

    expect(findings).toEqual([expect.objectContaining({ rule: 'readable', severity: 'error' })])
  })

  it('put errors first and count them', () => {
    const text = renderFindings([
      { rule: 'b', severity: 'note', message: 'small' },
      { rule: 'a', severity: 'error', message: 'large', remedy: 'mend it' },
    ])

    expect(text).toBe('error   a: large\n        → mend it\nnote    b: small\n1 errors, 0 warnings, 1 notes\n')
  })
})

import { imageReader } from '../../src/filesystem/image-reader.ts'
import type { RootFilesystem } from '../../src/filesystem/root-filesystem.ts'
import type { StemcellReport } from '../../src/inspect/inspect.ts'
import { diskRule, messageIf, rule, type Subject } from '../../src/verify/rule.ts'
import { context } from '../support/tool-context.ts'

const report = { file: 'x.tgz' } as unknown as StemcellReport
const light: Subject = { report, root: undefined, image: undefined, context }

describe('rule', () => {
  it('makes a finding of each message, with the id, severity and remedy of the rule', async () => {
    const check = rule('a-rule', 'warning', 'fix it', ({ report: { file } }) => [`${file} is old`, `${file} is large`])

    expect(await check(light)).toEqual([
      { rule: 'a-rule', severity: 'warning', message: 'x.tgz is old', remedy: 'fix it' },
      { rule: 'a-rule', severity: 'warning', message: 'x.tgz is large', remedy: 'fix it' },
    ])
  })
})

describe('diskRule', () => {
  const check = diskRule('a-rule', 'error', 'fix it', ({ disk, root }) => [`${root.uuid} ${disk.format}`])

  it('lets a stemcell without a disk pass', async () => {
    expect(await check(light)).toEqual([])
  })

  it('has the disk and its root file system', async () => {
    const root = { uuid: '1111' } as unknown as RootFilesystem
    const withDisk = { ...report, disk: { format: 'qcow2' } } as unknown as StemcellReport

    expect(await check({ report: withDisk, root, image: imageReader(root, context), context })).toMatchObject([{ message: '1111 qcow2' }])
  })
})

describe('messageIf', () => {
  it('returns the message only if the condition holds', () => {
    expect([messageIf(true, 'wrong'), messageIf(false, 'wrong')]).toEqual([['wrong'], []])
  })
})

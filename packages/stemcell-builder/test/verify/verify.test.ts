import { mkdirSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import { convert } from '../../src/convert/convert.ts'
import { outputFormats } from '../../src/image/formats.ts'
import { inspectStemcell } from '../../src/inspect/inspect.ts'
import { renderReport } from '../../src/inspect/render-report.ts'
import { writeLightStemcell } from '../../src/stemcell/light-stemcell.ts'
import { renderFindings, verifyStemcell } from '../../src/verify/verify.ts'
import { DATE, makeOpenStackStemcell, makeSmallDisk, packStemcell, type SmallStemcell } from '../support/small-stemcell.ts'
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

describeWithTools(required('qemu-img', 'debugfs', 'mke2fs', 'sfdisk', 'e2fsck'), 'verify and inspect', () => {
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
      expect(await inspectStemcell(file, context)).toMatchObject({
        image: { sha1IsRight: true },
        disk: {
          infrastructure: 'cloudstack',
          operatingSystem: 'ubuntu',
          stemcellVersion: '1.10',
          bootLoaders: ['GRUB 2'],
          kernels: ['vmlinuz-6.1'],
          packages: 1,
          agentVersion: '2.700.0',
        },
      })
    },
    60_000,
  )

  it('report the problems of another cloud’s stemcell, by rule, with a remedy', async () => {
    const findings = await verifyStemcell(source.archive, fresh(), context)

    const errors = findings.filter(({ severity }) => severity === 'error')
    expect(errors.map(({ rule }) => rule).sort()).toEqual(['agent-infrastructure', 'manifest-formats', 'manifest-infrastructure'])
    expect(errors.every(({ remedy }) => remedy !== undefined)).toBe(true)
  })

  it.each([
    ['agent-account', { 'etc/passwd': 'root:x:0:0::/root:/bin/sh\n' }],
    ['agent-config', { 'var/vcap/bosh/agent.json': '{' }],
    ['agent-operating-system', { 'var/vcap/bosh/etc/operating_system': 'debian' }],
    ['disk-uuid', { 'etc/fstab': 'UUID=99999999-2222-4333-8444-555555555555 / ext4 defaults 1 1\n' }],
    ['agent-settings', { 'var/vcap/bosh/agent.json': '{"Infrastructure":{"Settings":{"Sources":[{"Type":"CDROM","FileName":"env"}]}}}' }],
  ])('find %s', async (rule, changes) => {
    const work = fresh()
    const disk = makeSmallDisk(work, changes)
    const archive = await packStemcell(work, disk, 'broken.tgz')

    const findings = await verifyStemcell(archive, fresh(), context)

    expect(findings.map((finding) => finding.rule)).toContain(rule)
  })

  it('find a sha1 that does not match the image, and a format that the image does not have', async () => {
    const work = fresh()
    const manifest =
      "name: a\nversion: '1'\nsha1: '0000000000000000000000000000000000000000'\nstemcell_formats: [cloudstack-qcow2]\ncloud_properties: {infrastructure: cloudstack, disk: 1}\n"
    const archive = await packStemcell(work, makeSmallDisk(work), 'untrue.tgz', manifest)

    const rules = (await verifyStemcell(archive, fresh(), context)).map(({ rule }) => rule)

    expect(rules).toEqual(expect.arrayContaining(['manifest-sha1', 'manifest-format-untrue', 'manifest-api-version', 'disk-size']))
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
    expect(renderReport(await inspectStemcell(file, context))).toContain('disk: none, this is a light stemcell')
  })

  it('report a file that is not a stemcell', async () => {
    const file = path.join(fresh(), 'text.tgz')
    writeFileSync(file, 'not an archive')

    const findings = await verifyStemcell(file, fresh(), context)

    expect(findings).toEqual([expect.objectContaining({ rule: 'readable', severity: 'error' })])
  })

  it('render a report for people', async () => {
    const text = renderReport(await inspectStemcell(source.archive, context))

    expect(text).toMatch(/image: gzip/)
    expect(text).toMatch(/disk: qcow2 of 48 MiB, partition table mbr/)
    expect(text).toMatch(/partition 1: type 83, from 1\.0 MiB, 47 MiB, bootable/)
    expect(text).toMatch(/at boot:/)
  })

  it('put errors first and count them', () => {
    const text = renderFindings([
      { rule: 'b', severity: 'note', message: 'small' },
      { rule: 'a', severity: 'error', message: 'large', remedy: 'mend it' },
    ])

    expect(text).toBe('error   a: large\n        → mend it\nnote    b: small\n1 errors, 0 warnings, 1 notes\n')
  })
})

import type { StemcellReport } from '../../src/inspect/inspect.ts'
import { manifestRules } from '../../src/verify/manifest-rules.ts'
import { context } from '../support/tool-context.ts'
import { RIGHT_MANIFEST } from '../support/verified.ts'

const RAW = { kind: 'raw', sha1IsRight: true, sha1: 'abc' }

/** The findings about a manifest and what is known of the image, without any disk. */
async function findingsOf(manifest: object, image: object = RAW): Promise<readonly string[]> {
  const report = { manifest: { ...RIGHT_MANIFEST, ...manifest }, image } as unknown as StemcellReport
  const findings = await Promise.all(manifestRules.map((rule) => rule({ report, root: undefined, image: undefined, context })))
  return findings.flat().map(({ rule, message }) => `${rule}: ${message}`)
}

describe('a manifest', () => {
  it('with another sha1 than the image has is refused, with both', async () => {
    expect(await findingsOf({ sha1: 'xyz' }, { ...RAW, sha1IsRight: false })).toEqual([
      "manifest-sha1: sha1 is xyz, but the image's is abc",
    ])
  })

  it('of a light stemcell has the sha1 of an empty file', async () => {
    const light = { stemcell_formats: ['cloudstack-light'] }

    expect(await findingsOf({ ...light, sha1: 'xyz' }, { kind: 'empty', sha1IsRight: false, sha1: undefined })).toEqual([
      "manifest-sha1: sha1 is xyz, but the image's is da39a3ee5e6b4b0d3255bfef95601890afd80709",
    ])
  })

  it('may have API version 2', async () => {
    expect(await findingsOf({ api_version: 2 })).toEqual([])
  })

  it.each(['name', 'version', 'hypervisor', 'disk_format', 'os_type', 'architecture'])(
    'without cloud_properties.%s is noticed',
    async (key) => {
      const { [key]: _, ...others } = RIGHT_MANIFEST.cloud_properties as Readonly<Record<string, unknown>>

      expect(await findingsOf({ cloud_properties: others })).toEqual([`manifest-property: cloud_properties.${key} is missing`])
    },
  )

  it.each([
    ['cloudstack-qcow2', ['qcow2', 'gzip']],
    ['cloudstack-raw', ['raw', 'gzip']],
    ['cloudstack-vhdx', ['bzip2', 'vhd-dynamic', 'vhd-fixed', 'gzip']],
    ['cloudstack-vhd', ['bzip2', 'vhd-dynamic', 'vhd-fixed', 'gzip']],
    ['cloudstack-ova', ['tar', 'gzip']],
    ['cloudstack-light', ['empty']],
  ])('that promises %s is true of the images %j, and of no other', async (format, kinds) => {
    const all = ['qcow2', 'raw', 'bzip2', 'vhd-dynamic', 'vhd-fixed', 'gzip', 'tar', 'empty']
    const isTrue = async (kind: string) => (await findingsOf({ stemcell_formats: [format] }, { ...RAW, kind })).length === 0

    const accepted = await Promise.all(all.map(async (kind) => ((await isTrue(kind)) ? [kind] : [])))

    expect(accepted.flat().sort()).toEqual([...kinds].sort())
  })
})

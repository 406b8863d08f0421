import { SHA1_OF_EMPTY } from '../stemcell/cloudstack-manifest.ts'
import { messageIf, type Rule, rule } from './rule.ts'

/** Kinds of image that each stemcell format allows. */
const FILE_KINDS_BY_FORMAT: Readonly<Record<string, readonly string[]>> = {
  'cloudstack-qcow2': ['qcow2', 'gzip'],
  'cloudstack-raw': ['raw', 'gzip'],
  'cloudstack-vhdx': ['bzip2', 'vhd-dynamic', 'vhd-fixed', 'gzip'],
  'cloudstack-vhd': ['bzip2', 'vhd-dynamic', 'vhd-fixed', 'gzip'],
  'cloudstack-ova': ['tar', 'gzip'],
  'cloudstack-light': ['empty'],
}

const CONVERT_REMEDY = 'convert it: stemcell-builder convert'
const DISPLAYED_PROPERTIES = ['name', 'version', 'hypervisor', 'disk_format', 'os_type', 'architecture']

/** Rules about the manifest: it has what director, CLI and CPI need, and describes the image correctly. */
export const manifestRules: readonly Rule[] = [
  rule('manifest-sha1', 'error', 'repack it: stemcell-builder repack', ({ report: { manifest, image } }) =>
    messageIf(!image.sha1IsRight, `sha1 is ${manifest.sha1}, but the image's is ${image.kind === 'empty' ? SHA1_OF_EMPTY : image.sha1}`),
  ),
  rule('manifest-api-version', 'error', 'set api_version: 3, if the agent is of 2019 or newer', ({ report: { manifest } }) =>
    messageIf(
      (manifest.api_version ?? 1) < 2,
      `api_version is ${manifest.api_version ?? 'missing'}: agents would ask a registry, and a current CLI refuses`,
    ),
  ),
  rule('manifest-infrastructure', 'error', CONVERT_REMEDY, ({ report: { manifest } }) => {
    const infrastructure = manifest.cloud_properties?.['infrastructure']
    return messageIf(infrastructure !== 'cloudstack', `cloud_properties.infrastructure is ${String(infrastructure)}`)
  }),
  rule('manifest-formats', 'error', CONVERT_REMEDY, ({ report: { manifest } }) => {
    const formats = manifest.stemcell_formats ?? []
    const taken = formats.some((format) => format.startsWith('cloudstack-'))
    return messageIf(!taken, `stemcell_formats is ${formats.join(', ') || 'missing'}: no CloudStack CPI takes it`)
  }),
  rule('manifest-format-untrue', 'error', 'convert it, one file per format', ({ report: { manifest, image } }) =>
    (manifest.stemcell_formats ?? [])
      .filter((format) => FILE_KINDS_BY_FORMAT[format]?.includes(image.kind) === false)
      .map((format) => `stemcell_formats promises ${format}, but the image is ${image.kind}`),
  ),
  rule('manifest-property', 'warning', 'add it: other tools show it', ({ report: { manifest, image } }) =>
    DISPLAYED_PROPERTIES.filter(
      (key) => manifest.cloud_properties?.[key] === undefined && !(image.kind === 'empty' && key === 'disk_format'),
    ).map((key) => `cloud_properties.${key} is missing`),
  ),
]

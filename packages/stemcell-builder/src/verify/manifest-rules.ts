import { SHA1_OF_EMPTY } from '../manifest/cloudstack-manifest.ts'
import type { Finding } from './finding.ts'
import type { Rule } from './rule.ts'

/** Which content each format promises. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  'cloudstack-qcow2': ['qcow2', 'gzip'],
  'cloudstack-raw': ['raw', 'gzip'],
  'cloudstack-vhdx': ['bzip2', 'vhd-dynamic', 'vhd-fixed', 'gzip'],
  'cloudstack-vhd': ['bzip2', 'vhd-dynamic', 'vhd-fixed', 'gzip'],
  'cloudstack-ova': ['tar', 'gzip'],
  'cloudstack-light': ['empty'],
}

/** The manifest says what director, CLI and CPI need, and only what is true of the image. */
export const manifestRules: Rule = ({ report: { manifest, image } }) => {
  const found: Finding[] = []
  const error = (rule: string, message: string, remedy: string) => found.push({ rule, severity: 'error', message, remedy })
  const properties = manifest.cloud_properties ?? {}
  if (!image.sha1IsRight)
    error('manifest-sha1', `sha1 is ${manifest.sha1}, but the image's is ${image.sha1}`, 'repack it: stemcell-builder repack')
  if (image.kind === 'empty' && manifest.sha1 !== SHA1_OF_EMPTY)
    error('manifest-sha1-light', 'the image is empty, but sha1 is not that of nothing', 'repack it')
  if (manifest.api_version === undefined || manifest.api_version < 2) {
    error(
      'manifest-api-version',
      `api_version is ${manifest.api_version ?? 'missing'}: agents would ask a registry, and a current CLI refuses`,
      'set api_version: 3, if the agent is of 2019 or newer',
    )
  }
  if (properties['infrastructure'] !== 'cloudstack')
    error(
      'manifest-infrastructure',
      `cloud_properties.infrastructure is ${String(properties['infrastructure'])}`,
      'convert it: stemcell-builder convert',
    )
  const formats = manifest.stemcell_formats ?? []
  if (!formats.some((format) => format.startsWith('cloudstack-')))
    error('manifest-formats', `stemcell_formats is ${formats.join(', ') || 'missing'}: no CloudStack CPI takes it`, 'convert it')
  for (const format of formats.filter((name) => KINDS[name] !== undefined && !KINDS[name].includes(image.kind))) {
    error(
      'manifest-format-untrue',
      `stemcell_formats promises ${format}, but the image is ${image.kind}`,
      'convert it, one file per format',
    )
  }
  for (const key of ['name', 'version', 'hypervisor', 'disk_format', 'os_type', 'architecture']) {
    if (properties[key] === undefined)
      found.push({
        rule: 'manifest-property',
        severity: 'warning',
        message: `cloud_properties.${key} is missing`,
        remedy: 'other tools show it',
      })
  }
  return found
}

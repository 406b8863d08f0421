import type { JsonObject } from '../json-object.ts'

const CLOUDSTACK_LABELS = ['/dev/disk/by-label/config-2', '/dev/disk/by-label/CONFIG-2']

export interface SourceExplanation {
  /** Whether the agent can find its settings there. */
  readonly isUsable: boolean
  readonly explanation: string
}

/** Explains what the agent finds in one settings source on CloudStack. */
export function explainSource(source: JsonObject): SourceExplanation {
  switch (source['Type']) {
    case 'ConfigDrive':
      return explainConfigDrive(source)
    case 'HTTP':
      return explainHttp(source)
    case 'CDROM':
    case 'VsphereGuestInfo':
      return unusable(`${String(source['Type'])}: CloudStack does not provide it, so this source fails at once`)
    case 'File':
      return unusable(
        `File: reads ${String(source['SettingsPath'] ?? 'no file')}, which only something inside the stemcell could have written`,
      )
    default:
      return unusable(`${String(source['Type'] ?? 'a source without a type')}: CloudStack does not support it, so this source fails`)
  }
}

function explainConfigDrive({ DiskPaths: paths, UserDataPath: file }: JsonObject): SourceExplanation {
  const labels = Array.isArray(paths) ? paths.map(String) : []
  if (!labels.some((label) => CLOUDSTACK_LABELS.includes(label)))
    return unusable(`ConfigDrive: looks for ${labels.join(', ')}, but CloudStack labels its drive config-2`)
  if (!String(file).startsWith('openstack/latest/') && !String(file).startsWith('cloudstack/')) {
    return unusable(`ConfigDrive: reads ${String(file)}, but CloudStack's drive has openstack/latest/ and cloudstack/ only`)
  }
  return usable(
    'ConfigDrive: used if the network offering delivers user data by ConfigDrive; otherwise the label is missing and the agent tries the next source at once',
  )
}

function explainHttp({ URI: uri }: JsonObject): SourceExplanation {
  const address = String(uri)
  if (/^http:\/\/169\.254\.169\.254(:\d+)?\/?$/.test(address))
    return usable(`HTTP: requests ${address}, where only a service in the stemcell listens, which must find the virtual router`)
  if (/^http:\/\/data-server\.?\/?$/.test(address))
    return usable(
      'HTTP: requests data-server, which resolves while the machine uses the DNS of the virtual router, and may not after BOSH has set other DNS servers',
    )
  return usable(`HTTP: requests ${address}, which must be reachable from every machine`)
}

function usable(explanation: string): SourceExplanation {
  return { isUsable: true, explanation }
}

function unusable(explanation: string): SourceExplanation {
  return { isUsable: false, explanation }
}

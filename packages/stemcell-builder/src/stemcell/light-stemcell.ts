import path from 'node:path'
import { makeFolder } from 'workspace/make-folder'
import { InputError } from '../input-error.ts'
import { SHA1_OF_EMPTY } from './cloudstack-manifest.ts'
import { fileNameOf } from './file-name.ts'
import type { StemcellManifest } from './manifest.ts'
import { writeStemcell } from './write-stemcell.ts'

export interface LightOptions {
  /** Id of an existing template, or its name together with its zone. */
  readonly templateId?: string
  readonly templateName?: string
  readonly zone?: string
  readonly output: string
  readonly version: string
  readonly operatingSystem: string
  readonly hypervisor: string
  readonly apiVersion: number
  readonly writtenAt: Date
}

/**
 * Writes a stemcell without an image that refers to an existing template. Returns its path.
 * @throws {InputError} if the reference is incomplete
 */
export async function writeLightStemcell(options: LightOptions): Promise<string> {
  const { version, operatingSystem, hypervisor, apiVersion, output, writtenAt } = options
  const name = `bosh-cloudstack-${hypervisor}-${operatingSystem}-go_agent`
  const manifest: StemcellManifest = {
    name,
    version,
    bosh_protocol: '1',
    api_version: apiVersion,
    sha1: SHA1_OF_EMPTY,
    operating_system: operatingSystem,
    stemcell_formats: ['cloudstack-light'],
    cloud_properties: {
      name,
      version,
      infrastructure: 'cloudstack',
      hypervisor,
      os_type: 'linux',
      architecture: 'x86_64',
      ...reference(options),
    },
  }
  const file = path.join(output, `light-${fileNameOf(manifest)}`)
  makeFolder(output)
  await writeStemcell(file, { manifest, image: undefined, texts: new Map(), isCompressed: false }, { modifiedAt: writtenAt })
  return file
}

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/

function reference({ templateId, templateName, zone }: LightOptions): Record<string, string> {
  if (templateId !== undefined && templateName !== undefined) throw new InputError('give a template id or a template name, not both')
  if (templateId !== undefined) {
    if (!UUID.test(templateId))
      throw new InputError(
        `"${templateId}" is not a template id: CloudStack's are lower-case UUIDs (list them with: cloudstack call listTemplates templatefilter=executable)`,
      )
    return { template_id: templateId }
  }
  if (templateName === undefined || templateName === '')
    throw new InputError('a light stemcell needs --template-id, or --template-name with --zone')
  if (zone === undefined || zone === '')
    throw new InputError(`the template name "${templateName}" needs a --zone: names are unique only within a zone`)
  return { template_name: templateName, availability_zone: zone }
}

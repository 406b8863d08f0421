import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { ImageFormat } from '../images/image-format.ts'
import { ownedName } from '../values/names.ts'
import { findOsTypeId } from './guest-os.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'

/** The parameters common to all ways of creating a template, without name and zone. */
export interface TemplateRequest {
  readonly displaytext: string
  readonly hypervisor: string
  readonly ostypeid: string
  readonly requireshvm: boolean
  readonly ispublic: boolean
  readonly isfeatured?: boolean
  readonly isextractable: boolean
  readonly details?: Readonly<Record<string, string>>
}

/**
 * @param format of the image
 * @throws {CpiError} if nothing names the hypervisor, or the cloud does not know the operating system
 */
export async function templateRequest(
  { cloud, config }: Dependencies,
  properties: StemcellProperties,
  format: ImageFormat['format'],
): Promise<TemplateRequest> {
  const { stemcell } = config.cloudstack
  const controller = stemcell.root_disk_controller ?? properties.root_disk_controller
  return {
    displaytext: [properties.name, properties.version].filter((part) => part !== undefined).join('/') || 'BOSH stemcell',
    hypervisor: requiredHypervisor(stemcell.hypervisor ?? properties.hypervisor ?? ONLY_HYPERVISORS[format]),
    ostypeid: await findOsTypeId(cloud, stemcell.os_type ?? properties.os_type_name, properties),
    requireshvm: properties.requires_hvm ?? stemcell.requires_hvm,
    ispublic: stemcell.public_visibility,
    // Only administrators may send this parameter at all.
    ...(stemcell.featured ? { isfeatured: true } : {}),
    isextractable: stemcell.extractable,
    ...(controller === undefined ? {} : { details: { rootDiskController: controller } }),
  }
}

/** createTemplate limits the length of names (cloudstack-api.md d.2); the common prefix leaves 14 characters. */
const RANDOM_DIGITS = 14

export function newTemplateName({ request, newId }: Pick<Dependencies, 'request' | 'newId'>): string {
  return ownedName('stemcell', request.directorUuid, newId().replaceAll('-', '').slice(-RANDOM_DIGITS))
}

const HYPERVISORS: Readonly<Record<string, string>> = {
  kvm: 'KVM',
  xen: 'XenServer',
  xenserver: 'XenServer',
  esxi: 'VMware',
  vsphere: 'VMware',
  vmware: 'VMware',
}

/** Formats that leave no choice, for a stemcell without cloud_properties. */
const ONLY_HYPERVISORS: Readonly<Partial<Record<ImageFormat['format'], string>>> = { QCOW2: 'KVM', VHD: 'XenServer', OVA: 'VMware' }

function requiredHypervisor(hypervisor: string | undefined): string {
  if (hypervisor === undefined)
    throw cloudError('hypervisor-not-given', 'the stemcell does not name its hypervisor: set cloudstack.stemcell.hypervisor')
  return hypervisorOf(hypervisor)
}

/** Stemcells and CloudStack spell hypervisors differently; an unknown one is passed on. */
export function hypervisorOf(hypervisor: string): string {
  return HYPERVISORS[hypervisor.toLowerCase()] ?? hypervisor
}

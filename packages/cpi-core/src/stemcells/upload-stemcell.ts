import { createReadStream } from 'node:fs'
import { type GetUploadParamsForTemplateAnswer, getUploadParamsForTemplate, listZones } from 'cloudstack-client/api'
import type { Zone } from '../cloud/entities.ts'
import { expectField } from '../cloud/find.ts'
import { findZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import { ownedName } from '../values/names.ts'
import { deleteUnfinished } from './delete-unfinished.ts'
import { findOsTypeId } from './guest-os.ts'
import { sniffImage } from './image-format.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'
import { untilReady } from './until-ready.ts'

export interface ReadyTemplate {
  readonly id: string
  readonly zoneId: string
}

/** Sends the image straight to secondary storage, as a stream, and waits until it is a template. */
export async function uploadStemcell(deps: Dependencies, path: string, properties: StemcellProperties): Promise<ReadyTemplate> {
  const { stemcell } = deps.config.cloudstack
  const image = await sniffImage(path, properties.disk_format)
  const [zone, ostypeid] = await Promise.all([
    zoneOf(deps, properties),
    findOsTypeId(deps.cloud, stemcell.os_type ?? properties.os_type_name, properties),
  ])
  const name = ownedName('stemcell', deps.request.directorUuid, deps.newId())

  deps.undo.note(`delete template ${name}`, async () => deleteUnfinished(deps, name))
  const ticket = await deps.cloud.run(getUploadParamsForTemplate, {
    name,
    displaytext: [properties.name, properties.version].filter((part) => part !== undefined).join('/') || name,
    zoneid: zone.id,
    format: image.format,
    hypervisor: hypervisorOf(stemcell.hypervisor ?? properties.hypervisor),
    ostypeid,
    requireshvm: properties.requires_hvm ?? stemcell.requires_hvm,
    ispublic: stemcell.public_visibility,
    isextractable: stemcell.extractable,
    bits: 64,
    ...(properties.root_disk_controller === undefined ? {} : { details: { rootDiskController: properties.root_disk_controller } }),
  })
  await deps.cloud.upload({
    url: uploadAddress(ticket, stemcell.upload_address),
    headers: signedHeaders(ticket),
    fileName: `${name}.${image.extension}`,
    sizeBytes: image.sizeBytes,
    open: () => createReadStream(path),
    onProgress: tenths(deps.log, image.sizeBytes),
  })
  await untilReady(deps, ticket.id, name)
  return { id: ticket.id, zoneId: zone.id }
}

async function zoneOf({ cloud, config }: Dependencies, properties: StemcellProperties): Promise<Zone> {
  const wanted = properties.availability_zone ?? config.cloudstack.default_zone
  if (wanted !== undefined) return findZone(cloud, wanted)
  const [only, ...others] = await cloud.list(listZones, { available: true })
  if (only === undefined || others.length > 0) throw cloudError('no zone is given for the stemcell: set cloudstack.default_zone')
  return only
}

const HYPERVISORS: Readonly<Record<string, string>> = {
  kvm: 'KVM',
  xen: 'XenServer',
  xenserver: 'XenServer',
  esxi: 'VMware',
  vsphere: 'VMware',
  vmware: 'VMware',
}

/** Stemcells and CloudStack spell hypervisors differently; one that is not known is passed on. */
function hypervisorOf(hypervisor: string | undefined): string {
  if (hypervisor === undefined) throw cloudError('the stemcell does not say for which hypervisor it is: set cloudstack.stemcell.hypervisor')
  return HYPERVISORS[hypervisor.toLowerCase()] ?? hypervisor
}

/** Old storage machines compare these names letter by letter. */
function signedHeaders(ticket: GetUploadParamsForTemplateAnswer): Readonly<Record<string, string>> {
  const field = (name: 'signature' | 'metadata' | 'expires') => expectField(ticket[name], getUploadParamsForTemplate.name, name)
  return { 'X-signature': field('signature'), 'X-metadata': field('metadata'), 'X-expires': field('expires') }
}

function uploadAddress({ postURL }: GetUploadParamsForTemplateAnswer, host: string | undefined): string {
  const url = expectField(postURL, getUploadParamsForTemplate.name, 'postURL')
  if (host === undefined) return url
  const moved = new URL(url)
  moved.host = host
  return moved.href
}

function tenths(log: Dependencies['log'], sizeBytes: number): (sentBytes: number) => void {
  let told = 0
  return (sentBytes) => {
    const percent = Math.floor((sentBytes * 10) / sizeBytes) * 10
    if (percent <= told) return
    told = percent
    log.info(`stemcell upload: ${percent} %`)
  }
}

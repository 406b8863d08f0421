import { CloudStackError } from 'cloudstack-client'
import { createSnapshot, createTemplate } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { findVm } from '../cloud/find-vm.ts'
import { findZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { deleteSnapshotNamed } from '../snapshots/delete-snapshot-named.ts'
import { waitUntilFinished } from '../snapshots/wait-until-finished.ts'
import { ownedName } from '../values/names.ts'
import { noteTemplateDeletion } from './delete-template.ts'
import { fillVolume } from './fill-volume.ts'
import { newTemplateName, type TemplateRequest } from './template-request.ts'
import { type TemplateZones, withHome } from './template-zones.ts'
import { waitUntilReady } from './wait-until-ready.ts'

interface CreatedTemplate {
  readonly id: string
  readonly zones: TemplateZones
}

/**
 * For clouds without direct access: this machine, itself one of the cloud, writes the image to a volume; CloudStack takes a snapshot of
 * it and creates a template from that. Volume and snapshot are deleted afterwards.
 */
export async function createStemcellFromVolume(
  deps: Dependencies,
  image: StemcellImage,
  template: TemplateRequest,
  wanted: TemplateZones,
): Promise<CreatedTemplate> {
  const machine = await inceptionVm(deps)
  const name = newTemplateName(deps)
  const volume = await fillVolume(deps, image, machine)
  // Named like all resources of the CPI, so that "cpi orphans" finds it after the process was killed.
  const snapshotName = ownedName('snapshot', deps.request.directorUuid, deps.newId())
  const snapshotId = await takeSnapshot(deps, volume.id, snapshotName)

  const noted = noteTemplateDeletion(deps, name)
  const { displaytext, ostypeid, requireshvm, ispublic, isfeatured, details } = template
  const source = snapshotId === undefined ? { volumeid: volume.id } : { snapshotid: snapshotId }
  const request = { name, displaytext, ostypeid, requireshvm, ispublic, isfeatured, details, bits: 64, ...source }
  const created = await noted.during(async () => deps.cloud.run(createTemplate, request))
  const zones = await zonesFrom(deps, machine, wanted)
  await waitUntilReady(deps, created.id, [zones.home.id])
  await deleteSnapshotNamed({ cleanup: deps.cloud, clock: deps.clock }, volume.id, snapshotName)
  await volume.remove()
  return { id: created.id, zones }
}

/** @throws {CpiError} if this is not a machine of the account */
async function inceptionVm(deps: Dependencies): Promise<Machine> {
  const named = deps.config.cloudstack.stemcell.inception_vm
  const id = named ?? (await deps.inception.ownVmId(deps.signal, (reason) => deps.log.debug(reason)))
  const advice = 'strategy volume works on a machine of this cloud only: set cloudstack.stemcell.inception_vm to its name or id'
  if (id === undefined)
    throw cloudError('inception-machine-wrong', `the metadata do not identify the machine on which the CPI runs; ${advice}`)
  const machine = await findVm(deps.cloud, id)
  if (machine === undefined)
    throw cloudError(
      'inception-machine-wrong',
      `the machine "${id}", on which the CPI should run, does not belong to this account; ${advice}`,
    )
  return machine
}

/** The template is created in the machine's zone; every other wanted zone gets a copy. */
async function zonesFrom({ cloud }: Dependencies, { zoneid }: Machine, { home, others }: TemplateZones): Promise<TemplateZones> {
  if (zoneid === undefined || zoneid === home.id) return { home, others }
  const zones = await Promise.all([zoneid, home.id, ...others].map(async (id) => findZone(cloud, id)))
  return withHome(zones[0] ?? home, zones)
}

/** @returns undefined if the cloud refuses snapshots: then the template is created from the volume itself */
async function takeSnapshot(deps: Dependencies, volumeId: string, name: string): Promise<string | undefined> {
  const noted = deps.undo.note(`delete snapshot ${name}`, async () => deleteSnapshotNamed(deps, volumeId, name))
  try {
    const snapshot = await noted.during(async () => deps.cloud.run(createSnapshot, { volumeid: volumeId, name }))
    await waitUntilFinished(deps, snapshot)
    return snapshot.id
  } catch (error) {
    if (!isRefusal(error)) throw error
    deps.log.info(`stemcell: no snapshot (${error.message}); the template is created from the volume`)
    return undefined
  }
}

function isRefusal(error: unknown): error is CloudStackError {
  return error instanceof CloudStackError && ['not-allowed', 'invalid-request', 'over-limit'].includes(error.kind)
}

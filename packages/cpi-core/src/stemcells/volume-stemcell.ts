import { CloudStackError } from 'cloudstack-client'
import { createSnapshot, createTemplate } from 'cloudstack-client/api'
import type { Machine } from '../cloud/entities.ts'
import { findVm } from '../cloud/find-vm.ts'
import { findZone } from '../cloud/find-zone.ts'
import type { Dependencies } from '../dependencies.ts'
import { cloudError } from '../errors/cpi-error.ts'
import type { StemcellImage } from '../images/open-image.ts'
import { deleteSnapshotNamed } from '../snapshots/delete-snapshot-named.ts'
import { untilFinished } from '../snapshots/wait-until-finished.ts'
import { ownedName } from '../values/names.ts'
import { noteTemplate } from './delete-template.ts'
import { fillVolume } from './fill-volume.ts'
import { newTemplateName, type TemplateRequest } from './template-request.ts'
import { type TemplateZones, withHome } from './template-zones.ts'
import { untilReady } from './wait-until-ready.ts'

interface MadeTemplate {
  readonly id: string
  readonly zones: TemplateZones
}

/**
 * For clouds with no other way in: this machine, being one of the cloud, writes the image to a volume of its own, of which a
 * snapshot and of that a template is made. Volume and snapshot are gone when it returns.
 */
export async function makeStemcellByVolume(
  deps: Dependencies,
  image: StemcellImage,
  template: TemplateRequest,
  wanted: TemplateZones,
): Promise<MadeTemplate> {
  const machine = await inceptionVm(deps)
  const name = newTemplateName(deps)
  const volume = await fillVolume(deps, image, machine)
  // Named like any of ours, so that "cpi orphans" finds what a killed process leaves.
  const snapshotName = ownedName('snapshot', deps.request.directorUuid, deps.newId())
  const snapshotId = await takeSnapshot(deps, volume.id, snapshotName)

  noteTemplate(deps, name)
  const { displaytext, ostypeid, requireshvm, ispublic, isfeatured, details } = template
  const source = snapshotId === undefined ? { volumeid: volume.id } : { snapshotid: snapshotId }
  const made = await deps.cloud.run(createTemplate, {
    ...{ name, displaytext, ostypeid, requireshvm, ispublic, isfeatured, details, bits: 64 },
    ...source,
  })
  const zones = await zonesFrom(deps, machine, wanted)
  await untilReady(deps, made.id, [zones.home.id])
  await deleteSnapshotNamed({ cleanup: deps.cloud, clock: deps.clock }, volume.id, snapshotName)
  await volume.remove()
  return { id: made.id, zones }
}

/** @throws {CpiError} if this is no machine of the account's */
async function inceptionVm(deps: Dependencies): Promise<Machine> {
  const named = deps.config.cloudstack.stemcell.inception_vm
  const id = named ?? (await deps.inception.ownVmId(deps.signal))
  const advice = 'strategy volume works on a machine of this cloud only: set cloudstack.stemcell.inception_vm to its name or id'
  if (id === undefined) throw cloudError(`no metadata say which machine the CPI runs on; ${advice}`)
  const machine = await findVm(deps.cloud, id)
  if (machine === undefined) throw cloudError(`the machine "${id}", on which the CPI should run, is none of this account; ${advice}`)
  return machine
}

/** The template is made where the machine is; every zone that was wanted gets a copy. */
async function zonesFrom({ cloud }: Dependencies, { zoneid }: Machine, { home, others }: TemplateZones): Promise<TemplateZones> {
  if (zoneid === undefined || zoneid === home.id) return { home, others }
  const zones = await Promise.all([zoneid, home.id, ...others].map(async (id) => findZone(cloud, id)))
  return withHome(zones[0] ?? home, zones)
}

/** @returns undefined where the cloud takes no snapshots: then the template is made of the volume itself */
async function takeSnapshot(deps: Dependencies, volumeId: string, name: string): Promise<string | undefined> {
  deps.undo.note(`delete snapshot ${name}`, async () => deleteSnapshotNamed(deps, volumeId, name))
  try {
    const snapshot = await deps.cloud.run(createSnapshot, { volumeid: volumeId, name })
    await untilFinished(deps, snapshot)
    return snapshot.id
  } catch (error) {
    if (!isRefusal(error)) throw error
    deps.log.info(`stemcell: no snapshot (${error.message}); the template is made of the volume`)
    return undefined
  }
}

function isRefusal(error: unknown): error is CloudStackError {
  return error instanceof CloudStackError && ['not-allowed', 'invalid-request', 'over-limit'].includes(error.kind)
}

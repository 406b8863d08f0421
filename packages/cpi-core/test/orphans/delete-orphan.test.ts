import { configure } from '../../src/config/configure.ts'
import { deleteOrphan, findOrphans, NOTHING_KNOWN } from '../../src/orphans/index.ts'
import type { OrphanKind } from '../../src/orphans/orphan.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox, DIRECTOR } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, leftIn } from '../support/director.ts'
import { configFile } from '../support/requests.ts'

const TOOLS = {
  config: configure(configFile(), {}).config,
  log: { debug: () => undefined, info: () => undefined, warn: () => undefined },
}

/** Deletes an orphan of a cloud with these answers. @returns the commands that change something, with their parameters but the common ones */
async function deletion(kind: OrphanKind, answers: Readonly<Record<string, object>>) {
  const sent: Readonly<Record<string, string>>[] = []
  const orphan = { kind, id: 'the-id', name: '', state: '', zone: '', created: '', why: '' }
  await deleteOrphan(cannedCloud(answers, sent), orphan, { ...TOOLS, settings: undefined })
  return sent
    .filter(({ command = '' }) => !command.startsWith('list'))
    .map(({ command, id, ipaddressid, forced }) => ({ command, id: id ?? ipaddressid, ...(forced === undefined ? {} : { forced }) }))
}

describe('orphans', () => {
  it('can be deleted, with their settings in the registry', async () => {
    const box = cpiInABox()
    await createVm(box)
    await createDisk(box)
    const search = { directorUuid: DIRECTOR, minimumAgeMs: 0, clock: box.emulator.clock, known: NOTHING_KNOWN }
    const forgotten: string[] = []
    const settings = {
      write: async () => undefined,
      read: async () => undefined,
      forget: async (id: string) => void forgotten.push(id),
    }
    const { orphans } = await findOrphans(clientOf(box), search)

    for (const orphan of orphans) await deleteOrphan(clientOf(box), orphan, { ...TOOLS, settings })

    expect(leftIn(box)).toEqual([])
    expect((await findOrphans(clientOf(box), search)).orphans).toEqual([])
    expect(forgotten).toEqual([orphans[0]?.name])
  })

  it('of one kind after the other are deleted by their id, disks after they are detached, stemcells although destroyed machines use them', async () => {
    const attached = { listVolumes: { volume: [{ id: 'the-id', virtualmachineid: 'm1' }] } }
    const detached = { listVolumes: { volume: [{ id: 'the-id' }] } }

    expect(await deletion('disk', attached)).toEqual([
      { command: 'detachVolume', id: 'the-id' },
      { command: 'deleteVolume', id: 'the-id' },
    ])
    expect(await deletion('disk', detached)).toEqual([{ command: 'deleteVolume', id: 'the-id' }])
    expect(await deletion('stemcell', {})).toEqual([{ command: 'deleteTemplate', id: 'the-id', forced: 'true' }])
  })

  it('that are static NAT are deleted only while CloudStack has not given it up with the machine', async () => {
    const leading = { listPublicIpAddresses: { publicipaddress: [{ id: 'the-id', virtualmachineid: 'm1' }] } }

    expect(await deletion('static-nat', leading)).toEqual([{ command: 'disableStaticNat', id: 'the-id' }])
    expect(await deletion('static-nat', { listPublicIpAddresses: { publicipaddress: [{ id: 'the-id' }] } })).toEqual([])
  })

  it('that are gone by now are deleted, and a refusal is reported', async () => {
    const gone = { errorcode: 431, errortext: 'entity does not exist' }
    const inUse = { errorcode: 536, errortext: 'in use' }

    await expect(deletion('address', { disassociateIpAddress: gone })).resolves.toBeDefined()
    await expect(deletion('address', { disassociateIpAddress: inUse })).rejects.toMatchObject({ kind: 'conflict' })
  })
})

import { createAffinityGroup, createProject, createVolume, destroyVirtualMachine, listVirtualMachines } from 'cloudstack-client/api'
import { projectClient } from '../../src/cloud/project-client.ts'
import { findOrphans, NOTHING_KNOWN, readKnown } from '../../src/orphans/index.ts'
import { directorDigest, ownedName } from '../../src/values/names.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { clientOf } from '../support/client-of.ts'
import { type Box, cpiInABox, DIRECTOR } from '../support/cpi-in-a-box.ts'
import { createDisk, createVm, createVmArguments } from '../support/director.ts'
import { fakeClock } from '../support/fake-clock.ts'
import { memorySettings } from '../support/memory-settings.ts'
import { manualNetwork } from '../support/requests.ts'

const HOUR_MS = 3_600_000

const SEARCH = { directorUuid: undefined, minimumAgeMs: 0, known: NOTHING_KNOWN }

/** @param director its UUID, or `any` */
async function report(box: Box, director = DIRECTOR, minimumAgeMs = HOUR_MS, known = NOTHING_KNOWN) {
  const directorUuid = director === 'any' ? undefined : director
  return findOrphans(clientOf(box), { directorUuid, minimumAgeMs, clock: box.emulator.clock, known })
}

async function orphans(...args: Parameters<typeof report>) {
  return (await report(...args)).orphans
}

describe('orphans', () => {
  it('are what a killed CPI left: old enough, with its name, and without metadata', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const disk = await createDisk(box)
    box.emulator.advanceMs(2 * HOUR_MS)

    const found = await orphans(box)

    expect(found).toMatchObject([
      { kind: 'vm', id: vm, state: 'Running', zone: 'zone-advanced', why: 'never got metadata' },
      { kind: 'disk', id: disk, why: 'not attached, never got metadata' },
    ])
  })

  it.each([
    [['a'], /^stemcell-[0-9a-f]{8}-a, of a director of which the lists name nothing/],
    [['a', 'b', 'c'], /^stemcell-[0-9a-f]{8}-a and 2 more, of a director of which the lists name nothing: add --director/],
  ])('of a director of which the lists name nothing are counted, not shown: %j', async (rests, text) => {
    const template = rests.map((rest) => ({ id: rest, name: ownedName('stemcell', 'mine', rest), isready: true }))
    const known = readKnown(JSON.stringify({ Tables: [{ Content: 'stemcells', Rows: [{ cid: 'another' }] }] }))
    const search = { ...SEARCH, clock: fakeClock(), known }

    const { orphans: found, notShown } = await findOrphans(cannedCloud({ listTemplates: { count: rests.length, template } }), search)

    expect(found).toEqual([])
    expect(notShown[0]).toMatch(text)
  })

  it('are not what a director knows of, what is young, attached, or of another director', async () => {
    const box = cpiInABox()
    const known = await createVm(box)
    await box.run('set_vm_metadata', known, { deployment: 'cf', job: 'web' })
    await box.run('attach_disk', known, await createDisk(box))
    box.emulator.advanceMs(2 * HOUR_MS)
    const young = await createVm(box, { networks: { a: manualNetwork({ ip: '10.1.1.78' }) } })

    const found = await report(box)

    expect(found).toMatchObject({ orphans: [], younger: [{ kind: 'vm', id: young }] })
    expect(await orphans(box, 'another-director', 0)).toEqual([])
    expect(await orphans(box, 'any', 0)).toHaveLength(1)
  })

  it('are also what has metadata but is not on the complete lists of its director, and never what is on them', async () => {
    const box = cpiInABox()
    const [listed, forgotten] = [await createVm(box), await createVm(box, { networks: { a: manualNetwork({ ip: '10.1.1.78' }) } })]
    await box.run('set_vm_metadata', forgotten, { deployment: 'cf', job: 'web' })
    const disk = await createDisk(box)
    await box.run('set_disk_metadata', disk, { deployment: 'cf' })

    const byVms = await orphans(box, 'any', 0, readKnown(tables('vms', { vm_cid: listed })))
    const byAll = await orphans(box, 'any', 0, readKnown(tables('instances', { vm_cid: listed, disk_cids: '' }) + tables('disks')))

    expect(byVms).toMatchObject([{ kind: 'vm', id: forgotten, why: 'the director does not know it' }])
    expect(byAll.map(({ id }) => id)).toEqual([forgotten, disk])
  })

  it('are not the resources of another director of the account, whose lists were not given', async () => {
    const box = cpiInABox()
    const mine = await createVm(box)
    const other = box.with({ context: { director_uuid: 'another' } })
    const theirs = await createVm(other, { networks: { a: manualNetwork({ ip: '10.1.1.78' }) } })
    await other.run('set_vm_metadata', theirs, { deployment: 'cf' })

    expect(await orphans(box, 'any', 0, readKnown(tables('vms', { vm_cid: mine })))).toEqual([])
  })

  it('are not what is attached to a machine that may still be in the making', async () => {
    const box = cpiInABox()
    const disk = await createDisk(box)
    box.emulator.advanceMs(2 * HOUR_MS)
    const young = await createVm(box)
    await box.run('attach_disk', young, disk)

    expect(await report(box)).toMatchObject({ orphans: [], younger: [{ kind: 'vm', id: young }] })
  })

  it('without a time of their own are as young as the youngest machine', async () => {
    const box = cpiInABox()
    const description = `BOSH director ${directorDigest(DIRECTOR)}`
    const group = await clientOf(box).run(createAffinityGroup, { name: 'web', type: 'host anti-affinity', description })

    const before = await report(box)
    await createVm(box)
    const during = await report(box)

    expect(before).toMatchObject({ orphans: [{ kind: 'affinity-group', id: group.id }], younger: [] })
    expect(during.orphans).toEqual([])
    expect(during.younger.map(({ kind }) => kind)).toEqual(['vm', 'affinity-group'])
  })

  it('are also the ephemeral disk, and the settings, of a machine that somebody destroyed by hand', async () => {
    const settings = memorySettings()
    const properties = { registry: { endpoint: 'http://127.0.0.1:25777', user: 'u', password: 'p' } }
    const box = cpiInABox({ settings, properties, stemcellApiVersion: 1, apiVersion: 1 })
    const vm = (await box.run('create_vm', ...createVmArguments(box))) as string
    const client = clientOf(box)
    const { name = '' } = (await client.list(listVirtualMachines, { id: vm }))[0] ?? {}
    const before = await findOrphans(client, { ...SEARCH, clock: box.emulator.clock }, settings)
    await client.run(destroyVirtualMachine, { id: vm })

    const { orphans: found, notShown } = await findOrphans(client, { ...SEARCH, clock: box.emulator.clock }, settings)

    expect(before.orphans.map(({ kind }) => kind)).toEqual(['vm'])
    expect(found).toMatchObject([
      { kind: 'disk', name: expect.stringMatching(/^DATA-\d+$/), why: `the ephemeral disk of VM "${name}", which is gone` },
      { kind: 'registry-entry', id: name, why: `VM "${name}" is gone` },
    ])
    expect(notShown.join('\n')).toMatch(/settings of expunged machines in the registry/)
    expect(notShown.join('\n')).not.toMatch(/DATA-/)
  })

  it('are found in a project, and in every zone', async () => {
    const plain = cpiInABox()
    const { id } = await clientOf(plain).run(createProject, { name: 'bosh', displaytext: 'bosh' })
    const box = plain.with({ cloudstack: { project: 'bosh' } })
    const disk = await createDisk(box)
    const elsewhere = await createDisk(box, { disk_offering: 'disk-custom', availability_zone: 'zone-sg' })
    const outside = await createDisk(plain)
    const search = { ...SEARCH, clock: box.emulator.clock }

    const inProject = (await findOrphans(projectClient(clientOf(box), id), search)).orphans
    const ofAccount = (await findOrphans(clientOf(box), search)).orphans

    expect(inProject.map(({ id: found, zone }) => [found, zone]).sort()).toEqual(
      [
        [disk, 'zone-advanced'],
        [elsewhere, 'zone-sg'],
      ].sort(),
    )
    expect(ofAccount.map(({ id: found }) => found)).toEqual([outside])
  })

  it('counts the detached disks that nothing tells the machine of', async () => {
    const box = cpiInABox()
    const { zones, diskOfferings } = box.emulator.cloud
    const named = (rows: Iterable<{ readonly id: string; readonly name: string }>, name: string) =>
      [...rows].find((row) => row.name === name)?.id ?? ''
    const request = { zoneid: named(zones.all(), 'zone-advanced'), diskofferingid: named(diskOfferings.all(), 'disk-5') }
    for (const name of ['DATA-7', 'DATA-8', 'data']) await clientOf(box).run(createVolume, { name, ...request })

    const { notShown } = await report(box)

    expect(notShown).toContain('2 detached disks named DATA-… by CloudStack: nothing tells which machine they were of')
  })

  it('names what it did not look at', async () => {
    const box = cpiInABox()

    const { notShown } = await report(box)

    expect(notShown.join('\n')).toMatch(/managed networks: needs --known/)
  })
})

/** As `bosh … --json` prints it. */
function tables(content: string, ...rows: readonly object[]): string {
  return `${JSON.stringify({ Tables: [{ Content: content, Header: {}, Rows: rows, Notes: null }], Blocks: null }, undefined, 4)}\n`
}

import {
  attachVolume,
  createSnapshot,
  createTags,
  createVolume,
  deployVirtualMachine,
  listNetworks,
  updateVirtualMachine,
} from 'cloudstack-client/api'
import { clientOf } from './support/client-of.ts'
import { type Box, cpiInABox } from './support/cpi-in-a-box.ts'
import { leftIn, templateId } from './support/director.ts'

/** What version 0.0.9 sent for one machine with one disk and its snapshot, as the emulator's journal had it. */
const MACHINE = 'vm-8854897e-c1435b3b-c648-43dd-836e-e9648396d50c'
const DISK = 'disk-8854897e-081693b3-568e-4d98-8757-8d17c4c8ac68'
const SNAPSHOT = 'snapshot-8854897e-5792e630-1940-4bd4-b23b-7ccd649912c3'
const MACHINE_TAGS = {
  director: 'bosh',
  deployment: 'dep',
  job: 'web',
  index: '0',
  name: 'web/0',
  id: 'i',
  created_at: '2026-11-25T00:00:00Z',
  'bosh-cpi-keys': 'director,deployment,job,index,name,id,created_at',
}
const DISK_TAGS = {
  director: 'bosh',
  deployment: 'dep',
  instance_group: 'web',
  attached_at: '2026-11-25T00:00:00Z',
  'bosh-cpi-keys': 'director,deployment,instance_group,attached_at',
}
const SNAPSHOT_TAGS = { deployment: 'dep', job: 'web', index: '0', 'bosh-cpi-keys': 'deployment,job,index' }

interface Deployed {
  readonly vm: string
  readonly disk: string
  readonly snapshot: string
}

async function deployedByEarlierRelease(box: Box): Promise<Deployed> {
  const client = clientOf(box)
  const { cloud } = box.emulator
  const named = (rows: Iterable<{ readonly id: string; readonly name: string }>, name: string) =>
    [...rows].find((row) => row.name === name)?.id ?? ''
  const zoneid = named(cloud.zones.all(), 'zone-advanced')
  const diskofferingid = named(cloud.diskOfferings.all(), 'disk-custom')
  const [network] = await client.list(listNetworks, { keyword: 'net-isolated' })
  const vm = await client.run(deployVirtualMachine, {
    zoneid,
    serviceofferingid: named(cloud.serviceOfferings.all(), 'small'),
    templateid: templateId(box),
    name: MACHINE,
    iptonetworklist: [{ networkid: network?.id ?? '', ip: '10.1.1.77' }],
    diskofferingid,
    size: 4,
  })
  await client.run(createTags, { resourcetype: 'UserVm', resourceids: [vm.id], tags: MACHINE_TAGS })
  await client.run(updateVirtualMachine, { id: vm.id, displayname: 'web/0' })
  const volume = await client.run(createVolume, { name: DISK, zoneid, diskofferingid, size: 2 })
  await client.run(attachVolume, { id: volume.id, virtualmachineid: vm.id })
  await client.run(createTags, { resourcetype: 'Volume', resourceids: [volume.id], tags: DISK_TAGS })
  const snapshot = await client.run(createSnapshot, { volumeid: volume.id, name: SNAPSHOT })
  await client.run(createTags, { resourcetype: 'Snapshot', resourceids: [snapshot.id], tags: SNAPSHOT_TAGS })
  return { vm: vm.id, disk: volume.id, snapshot: snapshot.id }
}

describe('what the release before this one deployed', () => {
  let box: Box
  let deployed: Deployed

  beforeEach(async () => {
    box = cpiInABox()
    deployed = await deployedByEarlierRelease(box)
  })

  const tagsOf = (id: string) => Object.fromEntries(box.emulator.cloud.tags.by('resource', id).map(({ key, value }) => [key, value]))

  it('is known, keeps its disks, and takes new metadata', async () => {
    const { vm, disk } = deployed

    expect(await box.run('has_vm', vm)).toBe(true)
    expect(await box.run('has_disk', disk)).toBe(true)
    expect(await box.run('get_disks', vm)).toEqual([disk])
    await box.run('set_vm_metadata', vm, { deployment: 'dep', job: 'web', name: 'web/0' })
    await box.run('set_disk_metadata', disk, { deployment: 'dep' })
    // What the director no longer says is gone, although another version wrote it.
    expect(tagsOf(vm)).toEqual({ deployment: 'dep', job: 'web', name: 'web/0', 'bosh-cpi-keys': 'deployment,job,name' })
  })

  it('is recreated on its address with its disk', async () => {
    const { vm, disk, snapshot } = deployed
    await box.run('detach_disk', vm, disk)
    await box.run('delete_vm', vm)
    const network = {
      type: 'manual',
      ip: '10.1.1.77',
      netmask: '255.255.255.0',
      gateway: '10.1.1.1',
      cloud_properties: { name: 'net-isolated' },
    }
    const properties = { compute_offering: 'small', ephemeral_disk_offering: 'disk-custom', disk: 4096 }

    const [again] = (await box.run('create_vm', 'agent-2', templateId(box), properties, { default: network }, [disk], {})) as [string]
    await box.run('attach_disk', again, disk)

    expect(await box.run('get_disks', again)).toEqual([disk])
    await box.run('detach_disk', again, disk)
    for (const [method, cid] of [
      ['delete_vm', again],
      ['delete_snapshot', snapshot],
      ['delete_disk', disk],
    ] as const)
      await box.run(method, cid)
    expect(leftIn(box)).toEqual([])
  })
})

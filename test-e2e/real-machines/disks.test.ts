import { setTimeout as delay } from 'node:timers/promises'
import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { guestDisks } from '../support/guest-disks.ts'
import { processesLeft } from '../support/processes-left.ts'
import { useRealScene } from '../support/real-scene.ts'

describeReal('disks of a machine that runs', () => {
  const scene = useRealScene()

  /** The state once the end of a process has been noticed, which takes a moment. */
  async function stateWhenSettled(vm: string): Promise<string | undefined> {
    for (let attempts = 0; attempts < 100 && (await scene().stateOf(vm)) === 'Running'; attempts += 1) await delay(100)
    return scene().stateOf(vm)
  }

  /** What a file has in a volume that is made of a snapshot. */
  async function contentOf(vm: string, snapshot: string): Promise<string> {
    const { command, guest } = scene()
    const { id } = await command('createVolume', { name: 'of-snapshot', snapshotid: snapshot })
    await command('attachVolume', { id: String(id), virtualmachineid: vm })
    const device = `/dev/disk/by-id/virtio-${String(id).replaceAll('-', '').slice(0, 20)}-part1`
    const text = await guest().shell(
      `udevadm settle; mkdir -p /mnt/old; mount -o ro,noload ${device} /mnt/old; cat /mnt/old/name; umount /mnt/old`,
    )
    await command('detachVolume', { id: String(id) })
    await command('destroyVolume', { id: String(id), expunge: 'true' })
    return text
  }

  it(
    'grow while detached, and have snapshots whose volumes keep what was there',
    async () => {
      const { director, guest, newVm } = scene()
      const vm = await newVm()
      await guest().boot()
      const disks = guestDisks(scene(), vm)
      const disk = await disks.create(1024)
      await disks.mount(disk)
      await disks.write('first')
      await disks.unmount(disk)

      await director.call('resize_disk', disk, 3072)
      await disks.mount(disk)
      expect(await disks.read()).toBe('first')
      expect(Number(await guest().shell('df --output=size -m /var/vcap/store | tail -1'))).toBeGreaterThan(2700)

      const snapshot = await director.call('snapshot_disk', disk, {})
      await disks.write('changed')
      expect(await contentOf(vm, String(snapshot))).toBe('first\n')
      await director.call('delete_snapshot', snapshot)
      expect(await disks.read()).toBe('changed')

      await disks.unmount(disk)
      await director.call('delete_vm', vm)
      await director.call('delete_disk', disk)
    },
    HOUR_MS,
  )

  it(
    'outlive a kill of the process of their machine, and one of the emulator, which leaves no process',
    async () => {
      const { cloud, director, guest, newVm, restart, stateOf, workplace } = scene()
      const vm = await newVm()
      await guest().boot()
      const disks = guestDisks(scene(), vm)
      const disk = await disks.create(1024)
      await disks.mount(disk)
      // What the agent has written about the disk must not be lost with the machine's memory either.
      await disks.write('kept')

      await cloud.inside(['pkill', '-KILL', 'qemu-system'])
      expect(await stateWhenSettled(vm)).toBe('Stopped')
      expect(await director.call('has_vm', vm)).toBe(true)
      // What cloud-check does for a machine whose agent is silent.
      await director.call('reboot_vm', vm)
      await guest().boot()
      expect(await disks.read()).toBe('kept')
      await disks.write('kept once more')

      await cloud.kill()
      expect(await processesLeft(workplace.folder)).toBe('')
      await restart()
      expect(await stateOf(vm)).toBe('Stopped')
      await scene().command('startVirtualMachine', { id: vm })
      await scene().guest().boot()
      expect(await guestDisks(scene(), vm).read()).toBe('kept once more')

      await scene().director.call('delete_vm', vm)
      await scene().director.call('delete_disk', disk)
    },
    HOUR_MS,
  )
})

import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { requireEfiPartition } from '../support/efi-partition.ts'
import { guestDisks } from '../support/guest-disks.ts'
import { useRealScene } from '../support/real-scene.ts'

describeReal('a machine with UEFI', () => {
  const scene = useRealScene()

  it(
    'starts the stemcell, whose agent answers and mounts a disk',
    async () => {
      const { cloud, director, guest, image, newVm } = scene()
      await requireEfiPartition(image)

      const vm = await newVm({ properties: { boot_type: 'UEFI' } })
      await guest().boot()

      expect(await cloud.console(vm)).toContain('BdsDxe')
      expect(await guest().shell('ls -d /sys/firmware/efi')).toBe('/sys/firmware/efi\n')
      const disks = guestDisks(scene(), vm)
      const disk = await disks.create(1024)
      await disks.mount(disk)
      await disks.write('by UEFI')
      expect(await disks.read()).toBe('by UEFI')
      await disks.unmount(disk)
      await director.call('delete_vm', vm)
      await director.call('delete_disk', disk)
    },
    HOUR_MS,
  )
})

import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { guestDisks } from '../support/guest-disks.ts'
import { isolatedNetwork, useRealScene } from '../support/real-scene.ts'

const ELSEWHERE = '10.1.1.51'

const SCSI = { rootDiskController: 'scsi', dataDiskController: 'scsi' }

describeReal('two persistent disks', () => {
  const scene = useRealScene()

  it.each([
    ['virtio', {}, /^\/dev\/vdb\d?$/],
    ['virtio-scsi', SCSI, /^\/dev\/sd[a-z]\d?$/],
  ])(
    'on %s are never mixed up: attached in both orders, through cold starts, and in another machine',
    async (_controller, details, ephemeralDevice) => {
      const { director, guest, newVm } = scene()
      const [vm, other] = [
        await newVm({ properties: { details } }),
        await newVm({ agentId: 'agent-2', properties: { details }, networks: { default: { ...isolatedNetwork, ip: ELSEWHERE } } }),
      ]
      await Promise.all([guest().boot(), guest(ELSEWHERE).boot()])
      const [here, there] = [guestDisks(scene(), vm), guestDisks(scene(), other, ELSEWHERE)]
      expect(await here.deviceOf('/var/vcap/data')).toMatch(ephemeralDevice)

      const disks = { one: await here.create(1024), two: await here.create(1024) }
      for (const [name, disk] of Object.entries(disks)) {
        const hint = await here.mount(disk)
        expect(await here.deviceOf('/var/vcap/store')).toBe(`${await here.deviceBehind(hint)}1`)
        await here.write(name)
        await here.unmount(disk)
      }

      await here.mount(disks.two)
      await director.call('attach_disk', vm, disks.one)
      expect(await here.read()).toBe('two')
      await here.unmount(disks.two)
      await here.mount(disks.one)
      expect(await here.read()).toBe('one')

      await director.call('attach_disk', vm, disks.two)
      for (let starts = 0; starts < 2; starts += 1) {
        await director.call('reboot_vm', vm)
        await guest().boot()
        expect(await here.read()).toBe('one')
      }
      await here.unmount(disks.one)
      await director.call('detach_disk', vm, disks.two)

      await there.mount(disks.two)
      expect(await there.read()).toBe('two')
      await director.call('attach_disk', other, disks.one)
      await there.unmount(disks.two)
      await there.mount(disks.one)
      expect(await there.read()).toBe('one')
      await there.unmount(disks.one)

      for (const machine of [vm, other]) await director.call('delete_vm', machine)
      for (const disk of Object.values(disks)) await director.call('delete_disk', disk)
    },
    HOUR_MS,
  )
})

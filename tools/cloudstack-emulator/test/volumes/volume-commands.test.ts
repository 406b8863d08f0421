import { dig } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

type On = ReturnType<typeof stage>

async function volume(on: On, as?: string): Promise<string> {
  const wanted = { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk }
  return String(dig((await on.job('createVolume', wanted, as))['volume'], 'id'))
}

async function rootOf(on: On, machine: string): Promise<string> {
  const { volume: found } = await on.call('listVolumes', { virtualmachineid: machine, type: 'ROOT' })
  return String(dig(found, '0.id'))
}

describe('a volume', () => {
  it('is found by any of several tags, ignoring case', async () => {
    const on = stage()
    const [one, two] = [await volume(on), await volume(on)]
    await volume(on)
    await on.job('createTags', { resourcetype: 'volume', resourceids: one, 'tags[0].key': 'use', 'tags[0].value': 'db' })
    await on.job('createTags', { resourcetype: 'Volume', resourceids: two, 'tags[0].key': 'use', 'tags[0].value': 'log' })

    const both = await on.call('listVolumes', {
      ...{ 'tags[0].key': 'use', 'tags[0].value': 'DB' },
      ...{ 'tags[1].key': 'USE', 'tags[1].value': 'log' },
    })

    expect(both['count']).toBe(2)
  })

  it('can be detached from a stopped machine as its root disk, and attached again as device 0', async () => {
    const on = stage()
    const machine = await on.deploy({ startvm: false })
    const root = await rootOf(on, machine)

    await on.job('detachVolume', { id: root })
    expect(on.emulator.cloud.volumes.get(root)).toMatchObject({ type: 'DATADISK', machineId: undefined })
    await on.job('attachVolume', { id: root, virtualmachineid: machine, deviceid: 0 })

    expect(on.emulator.cloud.volumes.get(root)).toMatchObject({ type: 'ROOT', machineId: machine })
  })

  it('cannot be attached as the root disk of a running machine', async () => {
    const on = stage()
    const root = await rootOf(on, await on.deploy())

    const refused = await on.job('detachVolume', { id: root })

    expect(refused).toMatchObject({ errorcode: 431 })
  })

  it("of another account is refused with the server's text", async () => {
    const on = stage()
    const id = await volume(on)

    const refused = await on.raw('deleteVolume', { id }, 'other')

    expect(refused).toMatchObject({ status: 531 })
    expect(dig(refused.body, 'deletevolumeresponse.errortext')).toBe('Caller does not have permission to operate with provided resource.')
  })
})

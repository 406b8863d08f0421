import { dig, inner } from '../../src/conform/flow.ts'
import { stage } from '../support.ts'

describe('a call with more than one mistake', () => {
  it('is answered with the one that the server checks first', async () => {
    const on = stage()

    const { status, body } = await on.raw('deployVirtualMachine', { zoneid: 'nowhere', serviceofferingid: 'nothing', templateid: 'none' })

    expect(status).toBe(431)
    expect(dig(inner(body), 'errortext')).toMatch(/Invalid parameter serviceofferingid value=nothing/)
  })

  it.each([
    ['listVolumes', { 'tags[0]': 'x' }, 430],
    ['listEvents', { startdate: 'yesterday' }, 431],
    ['createVolume', { name: ' ', zoneid: '', diskofferingid: 'x' }, 431],
    ['updateVirtualMachine', { id: '' }, 431],
  ])('%s with %j is refused with %d', async (command, parameters, status) => {
    expect((await stage().raw(command, parameters)).status).toBe(status)
  })
})

describe('a parameter reserved for administrators', () => {
  it('is ignored from others', async () => {
    const on = stage()
    const wanted = { name: 'v', zoneid: on.ids.zone, diskofferingid: on.ids.disk, displayvolume: false }

    const { volume } = await on.job('createVolume', wanted)

    expect(on.emulator.cloud.volumes.get(String(dig(volume, 'id')))?.displayed).toBe(true)
  })
})

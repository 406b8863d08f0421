import { configure } from '../../src/config/configure.ts'
import { planResize } from '../../src/disks/plan-resize.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { configFile } from '../support/requests.ts'

const GIB = 1024 ** 3
const VOLUME = { id: 'v', name: 'disk-1', size: 5 * GIB, zoneid: 'z', diskofferingid: 'held', diskofferingname: 'held' }
const CUSTOM = { id: 'custom', name: 'custom', iscustomized: true, disksize: 0 }

function plan(volume: object, sizeMib: number, offerings: readonly object[], default_offer: object = {}) {
  const cloud = cannedCloud({ listDiskOfferings: { count: offerings.length, diskoffering: offerings } })
  const { config } = configure(configFile({ default_offer }), {})
  return planResize({ cloud, config }, { ...VOLUME, ...volume }, sizeMib)
}

describe('the resize of a disk', () => {
  const held = { id: 'held', name: 'held', iscustomized: false, disksize: 5 }

  it('asks for the new size alone where its offering is customised', async () => {
    expect(await plan({}, 5 * 1024 + 1, [{ ...held, iscustomized: true, disksize: 0 }])).toEqual({ size: 6 })
  })

  it('asks for the customised offering too where its own is fixed, or cannot be seen', async () => {
    const preset = { custom_disk: 'custom' }

    expect(await plan({}, 8 * 1024, [held, CUSTOM], preset)).toEqual({ size: 8, diskofferingid: 'custom' })
    expect(await plan({}, 8 * 1024, [CUSTOM], preset)).toEqual({ size: 8, diskofferingid: 'custom' })
  })

  it.each([
    [{}, [held], 'is of the fixed disk offering "held"'],
    [{}, [], 'is of the fixed disk offering "held"'],
    [{ diskofferingid: undefined, diskofferingname: undefined }, [held], 'has no disk offering that can be seen'],
  ])('is not supported without a customised offering, and says why: %j', async (volume, offerings, why) => {
    await expect(plan(volume, 8 * 1024, offerings)).rejects.toMatchObject({
      type: 'Bosh::Clouds::NotSupported',
      message: expect.stringContaining(`disk "disk-1" ${why}: set cloudstack.default_offer.custom_disk`),
    })
  })

  it('is not supported where the customised offering is none', async () => {
    const preset = { custom_disk: 'fixed' }

    await expect(plan({}, 8 * 1024, [{ ...CUSTOM, id: 'fixed', name: 'fixed', iscustomized: false }], preset)).rejects.toMatchObject({
      type: 'Bosh::Clouds::NotSupported',
      message: 'cloudstack.default_offer.custom_disk "fixed" is not a customised disk offering',
    })
  })
})

import type { Network } from '../../src/cloud/entities.ts'
import { rangeOf, rangeSettings } from '../../src/networks/network-range.ts'

describe('the range of a managed network', () => {
  it.each([
    [{ range: '10.2.0.0/24' }, { gateway: '10.2.0.1', netmask: '255.255.255.0' }],
    [
      { range: '10.2.0.0/24', gateway: '10.2.0.254' },
      { gateway: '10.2.0.254', netmask: '255.255.255.0' },
    ],
    [
      { range: '10.2.0.0/24', netmask_bits: 16 },
      { gateway: '10.2.0.1', netmask: '255.255.255.0' },
    ],
    [
      { gateway: '10.2.0.1', netmask_bits: 20 },
      { gateway: '10.2.0.1', netmask: '255.255.240.0' },
    ],
    [{ netmask_bits: 20 }, {}],
    [{ gateway: '10.2.0.1' }, {}],
    [{}, {}],
  ])('that is wanted as %j is requested as %j', (wanted, request) => {
    expect(rangeSettings(wanted)).toEqual(request)
  })

  it('is what CloudStack says of it, else what was wanted', () => {
    const wanted = { range: '10.2.0.0/24', gateway: '10.2.0.254' }
    const network = { cidr: '10.3.0.0/24', gateway: '10.3.0.1', reservediprange: '10.3.0.200-10.3.0.254' } as Network

    expect(rangeOf(network, wanted)).toEqual({ range: '10.3.0.0/24', gateway: '10.3.0.1', reserved: ['10.3.0.200-10.3.0.254'] })
    expect(rangeOf({ reservediprange: '' } as Network, wanted)).toEqual({ range: '10.2.0.0/24', gateway: '10.2.0.254', reserved: [] })
  })
})

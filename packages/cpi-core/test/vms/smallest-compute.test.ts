import { configure } from '../../src/config/configure.ts'
import { smallestCompute } from '../../src/vms/smallest-compute.ts'
import { configFile } from '../support/requests.ts'

const small = { id: '1', name: 'small', cpunumber: 1, memory: 1024 }
const medium = { id: '2', name: 'medium', cpunumber: 2, memory: 4096 }
const tagged = { ...small, id: '3', name: 'gpu', hosttags: 'gpu, dense' }
const volatile = { ...small, id: '4', name: 'volatile', isvolatile: true }

function smallest(offerings: readonly object[], calculate: object = {}) {
  const { config } = configure(configFile({ calculate }), {})
  return smallestCompute(offerings as Parameters<typeof smallestCompute>[0], { cpu: 1, ram: 1024 }, config.cloudstack.calculate)
}

describe('the smallest offering', () => {
  it('is one for all hosts, though one for tagged hosts would be smaller', () => {
    expect(smallest([tagged, medium])).toEqual({ compute_offering: 'medium' })
  })

  it('is one for tagged hosts where the cloud has no other, or where compute_tags ask for it', () => {
    expect(smallest([tagged])).toEqual({ compute_offering: 'gpu' })
    expect(smallest([small, tagged], { compute_tags: ['dense'] })).toEqual({ compute_offering: 'gpu' })
    expect(() => smallest([tagged], { not_compute_tags: ['dense'] })).toThrow(/there are: none/)
  })

  it('is never one whose machines lose their disk with each reboot', () => {
    expect(smallest([volatile, medium])).toEqual({ compute_offering: 'medium' })
    expect(() => smallest([volatile])).toThrow(/no service offering has 1 CPU and 1024 MiB/)
  })

  it('of those with as much memory is the one with the fewest CPUs', () => {
    const wide = { id: '5', name: 'wide', cpunumber: 8, memory: 1024 }

    expect(smallest([wide, { ...small, cpunumber: 2 }])).toEqual({ compute_offering: 'small' })
  })

  it.each([
    [
      { maxcpunumber: '1', maxmemory: '1024' },
      { compute_offering: 'custom', cpu: 1, ram: 1024 },
    ],
    [
      { mincpunumber: '2', minmemory: '2048' },
      { compute_offering: 'custom', cpu: 2, ram: 2048 },
    ],
    [undefined, { compute_offering: 'custom', cpu: 1, ram: 1024 }],
  ])('is a customised one where no other fits, within its range: %j', (serviceofferingdetails, expected) => {
    expect(smallest([{ id: '6', name: 'custom', iscustomized: true, serviceofferingdetails }])).toEqual(expected)
  })

  it.each([[{ maxcpunumber: '0' }], [{ maxmemory: '1023' }]])(
    'is not a customised one of a smaller range: %j',
    (serviceofferingdetails) => {
      expect(() => smallest([{ id: '6', name: 'custom', iscustomized: true, serviceofferingdetails }])).toThrow(
        /there are: custom \(any CPU, any MiB\)/,
      )
    },
  )
})

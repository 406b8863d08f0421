import { parseProperties } from '../../src/config/parse-properties.ts'
import { computeDetails, describeDisks } from '../../src/vms/compute.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'

const properties = (changes: object) => parseProperties(vmSection, { compute_offering: 'x', ...changes })

const FIXED = { id: '1', name: 'small', iscustomized: false, cpunumber: 1, memory: 1024 }
const CUSTOM = { id: '2', name: 'custom', iscustomized: true }
const CONSTRAINED = {
  id: '3',
  name: 'constrained',
  iscustomized: true,
  cpuspeed: 1000,
  serviceofferingdetails: { mincpunumber: '1', maxcpunumber: '8', minmemory: '1024', maxmemory: '32768' },
}

describe('compute', () => {
  it('of a fixed offering needs no details', () => {
    expect(computeDetails(FIXED, properties({}))).toEqual({})
  })

  it('of a fixed offering is not changed in silence', () => {
    expect(() => computeDetails(FIXED, properties({ cpu: 2, ram: 2048 }))).toThrow(/cpu, ram have no effect with "small"/)
    expect(() => computeDetails(FIXED, properties({ cpu: 2 }))).toThrow(/cpu has no effect with "small"/)
  })

  it('of a customised offering is what the properties say, with the speed of old', () => {
    expect(computeDetails(CUSTOM, properties({ cpu: 2, ram: 4096 }))).toEqual({ cpuNumber: 2, memory: 4096, cpuSpeed: 2000 })
  })

  it('of an offering that fixes the speed names none', () => {
    expect(computeDetails(CONSTRAINED, properties({ cpu: 2, ram: 4096 }))).toEqual({ cpuNumber: 2, memory: 4096 })
  })

  it('of an offering that fixes the speed may repeat it, and nothing else', () => {
    expect(computeDetails(CONSTRAINED, properties({ cpu: 2, ram: 4096, cpu_speed: 1000 }))).toEqual({ cpuNumber: 2, memory: 4096 })
    expect(() => computeDetails(CONSTRAINED, properties({ cpu: 2, ram: 4096, cpu_speed: 2000 }))).toThrow(
      /cpu_speed is 2000; service offering "constrained" has 1000 MHz/,
    )
  })

  it.each([[{ cpu: 2 }], [{ ram: 1024 }], [{}]])('of a customised offering must be complete: %j', (given) => {
    expect(() => computeDetails(CUSTOM, properties(given))).toThrow(/cpu and ram must be given/)
  })

  it.each([
    [{ cpu: 9, ram: 4096 }, /cpu is 9; service offering "constrained" allows 1 to 8/],
    [{ cpu: 1, ram: 512 }, /ram is 512; service offering "constrained" allows 1024 to 32768/],
  ])('outside the range is refused before the deploy: %j', (given, message) => {
    expect(() => computeDetails(CONSTRAINED, properties(given))).toThrow(message)
  })
})

it('named disk offerings are described with what limits their storage', () => {
  const ssd = { id: 'd-1', name: 'ssd', tags: 'fast' }
  const plain = { id: 'd-2', name: 'plain', tags: '' }

  expect(describeDisks({ rootOffering: plain, ephemeralOfferings: [ssd] })).toBe(
    ', disk offering "plain", disk offering "ssd" (storage tags fast)',
  )
  expect(describeDisks({ rootOffering: undefined, ephemeralOfferings: [ssd, plain] })).toBe('')
})

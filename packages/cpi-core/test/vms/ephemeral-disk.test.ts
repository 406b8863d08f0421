import { configure } from '../../src/config/configure.ts'
import { parseProperties } from '../../src/config/parse-properties.ts'
import { ephemeralDiskSpec, isEphemeral } from '../../src/vms/ephemeral-disk.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'
import { configFile } from '../support/requests.ts'

function spec(properties: object, config: object = {}) {
  return ephemeralDiskSpec(
    parseProperties(vmSection, { compute_offering: 'x', ...properties }),
    configure(configFile(config), {}).config.cloudstack,
  )
}

describe('an ephemeral disk', () => {
  it.each([
    [{ ephemeral_disk_offering: 'disk-20' }, {}, { offering: 'disk-20', sizeMib: undefined }],
    [{ ephemeral_disk_offering: 'disk-custom', disk: 4096 }, {}, { offering: 'disk-custom', sizeMib: 4096 }],
    [{ disk: 4096 }, {}, { offering: undefined, sizeMib: 4096 }],
    [{ disk: 4096 }, { default_offer: { ephemeral_disk: 'e' } }, { offering: 'e', sizeMib: 4096 }],
    [{ disk: 4096 }, { default_offer: { custom_disk: 'c' } }, { offering: 'c', sizeMib: 4096 }],
    [{}, { default_offer: { ephemeral_disk: 'e' } }, { offering: 'e', sizeMib: undefined }],
    [{ root_disk_size: 20480 }, { default_offer: { ephemeral_disk: 'e' } }, undefined],
    [{ root_disk_size: 20480, disk: 1024 }, {}, { offering: undefined, sizeMib: 1024 }],
    [{}, {}, undefined],
  ])('is wanted by %j with %j: %j', (properties, config, expected) => {
    expect(spec(properties, config)).toEqual(expected)
  })
})

describe('a data disk', () => {
  const machine = { id: 'm', created: '2026-11-22T17:40:07+0000' }

  it.each([
    ["made by the machine's deploy", { name: 'DATA-50', created: '2026-11-22T17:40:07+0000' }, true],
    ['made by the Go CPI', { name: 'cpi-ephemeral-disk-1', created: '2020-01-01T00:00:00+0000' }, true],
    ['of that kind, but made with another machine', { name: 'DATA-49', created: '2026-11-20T17:40:07+0000' }, false],
    ['made by us for the director', { name: 'disk-0123abcd-x', created: '2026-11-22T17:40:07+0000' }, false],
    ["somebody's own", { name: 'my-DATA-50', created: '2026-11-22T17:40:07+0000' }, false],
    ['whose age is not known', { name: 'DATA-50' }, false],
  ])('%s goes with the machine: %s', (_what, volume, ephemeral) => {
    expect(isEphemeral({ id: 'v', ...volume }, machine)).toBe(ephemeral)
  })
})

import { configure } from '../../src/config/configure.ts'
import { parseProperties } from '../../src/config/parse-properties.ts'
import { ephemeralDiskSpec, isEphemeral, planEphemeralDisk } from '../../src/vms/ephemeral-disk.ts'
import { vmSection } from '../../src/vms/vm-cloud-properties.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, leftIn } from '../support/director.ts'
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
    [{ disk: 4096 }, { default_offer: { ephemeral_disk: 'e', custom_disk: 'c' } }, { offering: 'e', sizeMib: 4096 }],
    [{}, { default_offer: { ephemeral_disk: 'e' } }, { offering: 'e', sizeMib: undefined }],
    [{ root_disk_size: 20480 }, { default_offer: { ephemeral_disk: 'e' } }, undefined],
    [{ root_disk_size: 20480, disk: 1024 }, {}, { offering: undefined, sizeMib: 1024 }],
    [{}, {}, undefined],
  ])('is wanted by %j with %j: %j', (properties, config, expected) => {
    expect(spec(properties, config)).toEqual(expected)
  })
})

describe('the offering of an ephemeral disk', () => {
  const elsewhere = { id: 'o-1', name: 'elsewhere', disksize: 5, storagetype: 'shared', zoneid: 'zone-2', zone: 'far' }
  const here = { id: 'o-2', name: 'here', disksize: 20, storagetype: 'shared', zoneid: 'zone-1,zone-3' }

  it('is the smallest of those that the zone has', () => {
    expect(planEphemeralDisk({ offering: undefined, sizeMib: 1024 }, [elsewhere, here], 'zone-1').offering).toBe(here)
  })

  it('that is named, but not offered in the zone, is refused before the deploy', () => {
    expect(() => planEphemeralDisk({ offering: 'elsewhere', sizeMib: 1024 }, [elsewhere], 'zone-1')).toThrow(
      /ephemeral disk: disk offering "elsewhere" is offered in far only/,
    )
  })

  it('that is customised needs a size', () => {
    const custom = { id: 'o-3', name: 'custom', iscustomized: true }

    expect(() => planEphemeralDisk({ offering: 'custom', sizeMib: undefined }, [custom], 'zone-1')).toThrow(
      /disk offering "custom" is customised: set disk in the VM cloud_properties/,
    )
  })
})

describe('a data disk', () => {
  const root = { id: 'r', type: 'ROOT', name: 'ROOT-50' }

  it.each([
    ["made by the machine's deploy", 'DATA-50', true],
    ['made by the Go CPI', 'cpi-ephemeral-disk-1', true],
    ['of that kind, but made with another machine', 'DATA-49', false],
    ['of a number that only begins like it', 'DATA-501', false],
    ['made by us for the director', 'disk-0123abcd-x', false],
    ["somebody's own", 'my-DATA-50', false],
  ])('%s goes with the machine: %s is %s', (_what, name, ephemeral) => {
    const volume = { id: 'v', type: 'DATADISK', name }

    expect(isEphemeral(volume, [root, volume])).toBe(ephemeral)
  })

  it('whose machine shows no root disk stays', () => {
    const volume = { id: 'v', type: 'DATADISK', name: 'DATA-50' }

    expect(isEphemeral(volume, [volume])).toBe(false)
  })

  it('that moved to other storage, and so has another age, goes with its machine', async () => {
    const box = cpiInABox()
    const vm = await createVm(box)
    const [disk] = box.emulator.cloud.volumes.by('machine', vm).filter(({ type }) => type === 'DATADISK')
    box.emulator.cloud.volumes.update(disk?.id ?? '', { createdMs: box.emulator.clock.nowMs() + 3 * 3_600_000 })

    expect(await box.run('get_disks', vm)).toEqual([])
    await box.run('delete_vm', vm)

    expect(leftIn(box)).toEqual([])
  })
})

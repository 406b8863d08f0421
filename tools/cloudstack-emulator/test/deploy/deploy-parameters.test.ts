import { stage } from '../support.ts'

describe('the parameters of a deploy', () => {
  it.each<readonly [Readonly<Record<string, unknown>>, string | RegExp]>([
    [{ 'details[0].extraconfig': 'x' }, "'extraconfig' should not be included in details as key"],
    [{ 'details[0].extraconfig-1': 'x' }, 'detail name should not start with extraconfig'],
    [{ iodriverpolicy: 'fast' }, /^Invalid io policy fast specified/],
    [{ boottype: 'Coreboot' }, /^Invalid bootType Coreboot/],
    [{ boottype: 'UEFI', bootmode: 'loose' }, /^Invalid bootmode: loose/],
    [{ boottype: 'UEFI' }, /^bootmode must be specified/],
    [{ 'datadisksdetails[0].deviceid': 1 }, 'diskofferingid parameter is required for datadiskdetails'],
    [{ 'datadisksdetails[0].diskofferingid': 'none', 'datadisksdetails[0].deviceid': 1 }, 'Unable to find disk offering none'],
    [{ 'datadisksdetails[0].diskofferingid': 'DISK' }, 'deviceid parameter is required for datadiskdetails'],
    [{ 'datadisksdetails[0].diskofferingid': 'CUSTOM', 'datadisksdetails[0].deviceid': 1 }, 'Size is required for custom disk offering'],
    [{ 'datadiskofferinglist[0].datadisktemplateid': 'x' }, 'Unable to translate and find entity with datadisktemplateid x'],
    [
      { 'datadiskofferinglist[0].datadisktemplateid': 'x', diskofferingid: 'DISK' },
      "diskofferingid parameter can't be specified along with datadisktemplatetodiskofferinglist parameter",
    ],
    [{ 'dhcpoptionsnetworklist[0].dhcp:114': 'x' }, 'No networkid specified when providing extra dhcp options.'],
    [{ 'dhcpoptionsnetworklist[0].networkid': 'elsewhere' }, /^VM does not has a nic in the Network \(elsewhere\)/],
    [{ affinitygroupids: 'GROUP', affinitygroupnames: 'group' }, /^affinitygroupids parameter is mutually exclusive/],
    [{ affinitygroupnames: 'nothing' }, 'Unable to find affinity group by name nothing'],
    [{ keypairs: 'nothing' }, 'Not all specified keypairs exist'],
  ])('%j are refused', async (parameters, text) => {
    const on = stage()
    const { cloud } = on.emulator
    const custom = [...cloud.diskOfferings.all()].find(({ isCustomized }) => isCustomized)?.id ?? ''
    await on.job('createAffinityGroup', { name: 'group', type: 'host affinity' })
    const real: Readonly<Record<string, string | undefined>> = {
      DISK: on.ids.disk,
      CUSTOM: custom,
      GROUP: [...cloud.affinityGroups.all()][0]?.id,
    }
    const filled = Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, real[String(value)] ?? value]))
    const basics = { zoneid: on.ids.zone, templateid: on.ids.template, serviceofferingid: on.ids.offering, networkids: on.ids.network }

    expect(await on.refusal('deployVirtualMachine', { ...basics, ...filled })).toMatch(text)
    expect([...cloud.machines.all()]).toEqual([])
  })
})

import type { TemplateRow } from '../../src/database/template-rows.ts'
import { type Stage, stage } from '../support.ts'

function basics(on: Stage) {
  return { zoneid: on.ids.zone, templateid: on.ids.template, serviceofferingid: on.ids.offering, networkids: on.ids.network }
}

describe("a machine's template", () => {
  it.each<readonly [Partial<TemplateRow>, RegExp]>([
    [{ type: 'SYSTEM' }, /^Unable to use system template/],
    [{ kind: 'iso', bootable: false }, /^Installing from ISO requires an ISO that is bootable/],
    [{ copies: [] }, /is not available for use$/],
  ])('%j cannot be deployed', async (change, text) => {
    const on = stage()
    on.emulator.cloud.templates.update(on.ids.template, change)
    const iso = change.kind === 'iso' ? { hypervisor: 'KVM', diskofferingid: on.ids.disk } : {}

    expect(await on.refusal('deployVirtualMachine', { ...basics(on), ...iso })).toMatch(text)
  })

  it('determines the hypervisor', async () => {
    const on = stage()

    expect(await on.refusal('deployVirtualMachine', { ...basics(on), hypervisor: 'VMware' })).toMatch(
      /^Hypervisor passed to the deployVm call/,
    )
    on.emulator.cloud.templates.update(on.ids.template, { hypervisor: 'Any' })
    expect(await on.refusal('deployVirtualMachine', basics(on))).toMatch(/^hypervisor parameter is needed/)
  })
})

describe('a network without user data', () => {
  it.each([
    [{ userdata: 'QUFB' }, /UserData is provided/],
    [{ keypair: 'bosh' }, /SSH keypair is provided/],
  ])('refuses %j', async (parameters, text) => {
    const on = stage()
    const { cloud } = on.emulator
    const offering = cloud.networkOfferings.require(cloud.networks.require(on.ids.network).offeringId)
    cloud.networkOfferings.update(offering.id, { services: offering.services.filter(({ name }) => name !== 'UserData') })

    expect(await on.refusal('deployVirtualMachine', { ...basics(on), ...parameters })).toMatch(text)
  })
})

describe('groups of another account', () => {
  it('cannot be used, by administrators either', async () => {
    const on = stage()
    await on.job('createAffinityGroup', { name: 'theirs', type: 'host affinity' }, 'other')
    const affinitygroupids = [...on.emulator.cloud.affinityGroups.all()][0]?.id

    expect(await on.refusal('deployVirtualMachine', { ...basics(on), affinitygroupids })).toMatch(/belong to different accounts$/)
    expect([...on.emulator.cloud.machines.all()]).toEqual([])
  })
})

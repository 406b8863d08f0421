import { hypervisorOf } from '../../src/stemcells/template-request.ts'

it.each([
  ['kvm', 'KVM'],
  ['xen', 'XenServer'],
  ['XenServer', 'XenServer'],
  ['esxi', 'VMware'],
  ['vsphere', 'VMware'],
  ['VMware', 'VMware'],
  ['Hyperv', 'Hyperv'],
])('the hypervisor "%s" of a stemcell is %s to CloudStack', (stemcells, cloudStacks) => {
  expect(hypervisorOf(stemcells)).toBe(cloudStacks)
})

import { configure } from '../../src/config/configure.ts'
import type { Dependencies } from '../../src/dependencies.ts'
import type { ImageFormat } from '../../src/images/image-format.ts'
import type { StemcellProperties } from '../../src/stemcells/stemcell-cloud-properties.ts'
import { hypervisorOf, templateRequest } from '../../src/stemcells/template-request.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { configFile } from '../support/requests.ts'

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

describe('the request for a template', () => {
  async function requested(stemcell: object, properties: object = {}, format: ImageFormat['format'] = 'QCOW2') {
    const cloud = cannedCloud({ listOsTypes: { count: 1, ostype: [{ id: 'linux', description: 'Other Linux (64-bit)' }] } })
    const { config } = configure(configFile({ stemcell }), {})
    return templateRequest({ cloud, config } as unknown as Dependencies, { hypervisor: 'kvm', ...properties } as StemcellProperties, format)
  }

  it.each([
    ['QCOW2', 'KVM'],
    ['VHD', 'XenServer'],
    ['OVA', 'VMware'],
  ] as const)('has the only hypervisor of an image in %s where nothing names one: %s', async (format, hypervisor) => {
    expect(await requested({}, { hypervisor: undefined }, format)).toMatchObject({ hypervisor })
  })

  it('is refused where neither the stemcell nor its format names the hypervisor', async () => {
    await expect(requested({}, { hypervisor: undefined }, 'RAW')).rejects.toMatchObject({ code: 'hypervisor-not-given' })
  })

  it('has only what everybody may send, unless the configuration says more', async () => {
    expect(await requested({})).toEqual({
      displaytext: 'BOSH stemcell',
      hypervisor: 'KVM',
      ostypeid: 'linux',
      requireshvm: true,
      ispublic: false,
      isextractable: false,
    })
    expect(await requested({ featured: true, public_visibility: true, extractable: true })).toMatchObject({
      isfeatured: true,
      ispublic: true,
      isextractable: true,
    })
  })

  it('has the hypervisor and the controller of the configuration rather than those of the stemcell', async () => {
    const properties = { hypervisor: 'xen', root_disk_controller: 'ide', name: 'jammy', version: '1.2', requires_hvm: false }

    expect(await requested({}, properties)).toMatchObject({
      displaytext: 'jammy/1.2',
      hypervisor: 'XenServer',
      requireshvm: false,
      details: { rootDiskController: 'ide' },
    })
    expect(await requested({ hypervisor: 'KVM', root_disk_controller: 'scsi' }, properties)).toMatchObject({
      hypervisor: 'KVM',
      details: { rootDiskController: 'scsi' },
    })
  })
})

import type { Dependencies } from '../../src/dependencies.ts'
import { findLightTemplate } from '../../src/stemcells/light-stemcell.ts'
import type { StemcellProperties } from '../../src/stemcells/stemcell-cloud-properties.ts'
import { cannedCloud } from '../support/canned-cloud.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

describe('a light stemcell', () => {
  it.each([[{ template_name: 'ubuntu-22.04' }], [{ light_template: 'ubuntu-22.04' }]])(
    'is an existing template by name: %j',
    async (properties) => {
      const box = cpiInABox()

      expect(await box.run('create_stemcell', '/empty', properties)).toBe(`${templateId(box)} light`)
    },
  )

  it('is an existing template by id, of which machines can be made, and which is never deleted', async () => {
    const box = cpiInABox()
    const stemcell = (await box.run('create_stemcell', '/empty', { template_id: templateId(box) })) as string

    await createVm(box, { stemcell })
    await box.run('delete_stemcell', stemcell)

    expect(templateId(box)).toBe(stemcell.replace(' light', ''))
  })

  it('that names both is the template with the id', async () => {
    const box = cpiInABox()

    const properties = { template_id: templateId(box), template_name: 'no-such' }
    expect(await box.run('create_stemcell', '/empty', properties)).toBe(`${templateId(box)} light`)
  })

  describe('whose kind CloudStack shows', () => {
    const template = {
      id: 'template',
      name: 't',
      hypervisor: 'KVM',
      format: 'QCOW2',
      requireshvm: true,
      details: { rootDiskController: 'scsi' },
    }
    const find = async (row: object, properties: object) =>
      findLightTemplate(
        { cloud: cannedCloud({ listTemplates: { count: 1, template: [row] } }), config: { cloudstack: {} } } as unknown as Dependencies,
        { template_name: 't', ...properties } as StemcellProperties,
      )

    it.each([
      [{ hypervisor: 'xen' }, /hypervisor KVM, the stemcell says XenServer/],
      [{ disk_format: 'raw' }, /disk_format QCOW2, the stemcell says raw/],
      [{ root_disk_controller: 'virtio' }, /root_disk_controller scsi, the stemcell says virtio/],
      [{ requires_hvm: false }, /requires_hvm true, the stemcell says false/],
    ])('is not another: %j', async (properties, message) => {
      await expect(find(template, properties)).rejects.toThrow(message)
    })

    it.each([
      [template, { hypervisor: 'kvm', disk_format: 'qcow2', root_disk_controller: 'SCSI', requires_hvm: true }],
      [
        { id: 'template', name: 't' },
        { hypervisor: 'kvm', disk_format: 'raw', root_disk_controller: 'virtio', requires_hvm: false },
      ],
      [template, {}],
    ])('is that template: %#', async (row, properties) => {
      expect(await find(row, properties)).toBe('template')
    })
  })

  it.each([
    [{ template_name: 'no-such' }, /template "no-such" does not exist/],
    [{ template_id: '00000000-0000-4000-8000-000000000000' }, /does not exist/],
    [{ template_name: 'ubuntu-22.04', availability_zone: 'zone-nowhere' }, /zone "zone-nowhere" does not exist/],
    [{ template_name: 'ubuntu-22.04', hypervisor: 'esxi' }, /has hypervisor KVM, the stemcell says VMware/],
    [{ template_name: 'ubuntu-22.04', hypervisor: 'kvm', disk_format: 'vhd' }, /has disk_format QCOW2, the stemcell says vhd/],
  ])('must exist as the stemcell says: %j', async (properties, message) => {
    expectFailure(await cpiInABox().call('create_stemcell', '/empty', properties), 'Bosh::Clouds::CloudError', message)
  })
})

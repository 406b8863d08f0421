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

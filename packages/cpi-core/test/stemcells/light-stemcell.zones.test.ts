import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, templateId } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { STEMCELL } from '../support/images.ts'

type Box = ReturnType<typeof cpiInABox>

function template(box: Box, id: unknown) {
  return box.emulator.cloud.templates.get(String(id))
}

describe('a light stemcell', () => {
  it.each([
    ['template_id', (box: Box) => templateId(box)],
    ['template_name', () => 'ubuntu-22.04'],
    ['light_template', () => 'ubuntu-22.04'],
  ])('by %s is the template itself, and stays when it is deleted', async (property, reference) => {
    const box = cpiInABox()

    const stemcell = await box.run('create_stemcell', '/nowhere', { ...STEMCELL, [property]: reference(box) })
    await box.run('delete_stemcell', stemcell)

    expect(stemcell).toBe(`${templateId(box)} light`)
    expect(template(box, templateId(box))).toBeDefined()
    expect(await createVm(box, { stemcell: String(stemcell) })).toBeTruthy()
  })

  it.each([
    [{ template_name: 'no-such' }, {}, /template "no-such" does not exist/],
    [{ template_id: '00000000-0000-4000-8000-000000000000' }, {}, /does not exist/],
    [{ template_name: 'ubuntu-22.04', availability_zone: 'nowhere' }, {}, /zone "nowhere" does not exist/],
    [{}, { strategy: 'light' }, /set template_id or template_name/],
  ])('with %j and %j is refused', async (properties, stemcell, message) => {
    const box = cpiInABox({ cloudstack: { stemcell } })

    expectFailure(await box.call('create_stemcell', '/nowhere', { ...STEMCELL, ...properties }), 'Bosh::Clouds::CloudError', message)
  })
})

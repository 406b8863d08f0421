import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createVm, leftIn } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'
import { fakeImage, STEMCELL, useFolder } from '../support/images.ts'

const folder = useFolder()

type Box = ReturnType<typeof cpiInABox>

function template(box: Box, id: unknown) {
  return box.emulator.cloud.templates.get(String(id))
}

describe('delete_stemcell', () => {
  it('deletes the template in all zones, and is a success for what is gone', async () => {
    const box = cpiInABox({ cloudstack: { stemcell: { zones: ['zone-sg'] } } })
    const stemcell = await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)

    await box.run('delete_stemcell', stemcell)

    expect(leftIn(box)).toEqual([])
    expect((await box.call('delete_stemcell', stemcell)).error).toBeNull()
    expect((await box.call('delete_stemcell', '00000000-0000-4000-8000-000000000000')).error).toBeNull()
    expect((await box.call('delete_stemcell', 'cpitemplate-by-name')).error).toBeNull()
  })

  it.each(['listTemplates', 'deleteTemplate'])('that CloudStack answers with an error in %s is a failure', async (command) => {
    const box = cpiInABox()
    const stemcell = await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)
    box.emulator.faults.add([{ command, nth: 1, phase: 'before', kind: 'error', code: 530, text: 'the database is away' }])

    expectFailure(await box.call('delete_stemcell', stemcell), 'Bosh::Clouds::CloudError', /the database is away/)
    expect(template(box, stemcell)).toBeDefined()
  })

  it('of one that machines use is refused, and names them', async () => {
    const box = cpiInABox()
    const stemcell = (await box.run('create_stemcell', await fakeImage(folder()), STEMCELL)) as string
    const vm = await createVm(box, { stemcell })

    expectFailure(await box.call('delete_stemcell', stemcell), 'Bosh::Clouds::CloudError', /is in use by "vm-/)
    await box.run('delete_vm', vm)
    expect((await box.call('delete_stemcell', stemcell)).error).toBeNull()
  })
})

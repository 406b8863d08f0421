import { findTemplateRows, refuseMissingTemplate } from '../../src/cloud/find-template.ts'
import { lightStemcellCid } from '../../src/values/cids.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

const ID = '00000000-0000-4000-8000-000000000001'
const cloudWith = (...template: readonly object[]) => cannedCloud({ listTemplates: { count: template.length, template } })

describe('the template of a stemcell', () => {
  const row = { id: ID, name: 'ubuntu', zonename: 'zone-1' }

  it.each([ID, 'ubuntu', lightStemcellCid(ID), lightStemcellCid('ubuntu')])('is found by %s, in each zone that has it', async (cid) => {
    const cloud = cloudWith({ ...row, isready: true }, { ...row, zonename: 'zone-2' }, { id: 'other', name: 'ubuntu-2', isready: true })

    expect((await findTemplateRows(cloud, cid)).map(({ zonename }) => zonename)).toEqual(['zone-1', 'zone-2'])
  })

  it('is not one that is said not to be ready', async () => {
    expect(await findTemplateRows(cloudWith({ ...row, isready: false }), ID)).toEqual([])
  })

  it('that is not ready in any zone is refused with its states', async () => {
    const cloud = cloudWith({ ...row, isready: false, status: '40% Downloaded' }, { ...row, zonename: 'zone-2', isready: false })

    await expect(refuseMissingTemplate(cloud, 'stemcell', ID)).rejects.toMatchObject({
      code: 'template-not-ready',
      message: expect.stringContaining('not ready (40% Downloaded in zone "zone-1", of unknown state in zone "zone-2")'),
    })
  })

  it('that does not exist is refused with the nearest name', async () => {
    await expect(refuseMissingTemplate(cloudWith(row), 'template', 'ubunto')).rejects.toMatchObject({
      code: 'name-not-found',
      message: expect.stringMatching(/^template "ubunto" does not exist; the nearest name is "ubuntu"/),
    })
  })
})

import { createProject } from 'cloudstack-client/api'
import { findProjectId } from '../../src/cloud/project-client.ts'
import { clientOf } from '../support/client-of.ts'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

describe('a project', () => {
  it('is named in every call that knows projects, and everything is made in it', async () => {
    const box = cpiInABox()
    const { id } = await clientOf(box).run(createProject, { name: 'bosh', displaytext: 'bosh' })
    const inProject = box.with({ cloudstack: { project: 'bosh' } })
    const mark = box.mark()

    await createDisk(inProject)

    const commands = box.commands(mark)
    expect(commands.map(({ command }) => command).sort()).toEqual(['createVolume', 'listDiskOfferings', 'listProjects', 'listZones'])
    expect(commands.find(({ command }) => command === 'createVolume')?.params).toMatchObject({ projectid: id })
    expect(commands.find(({ command }) => command === 'listDiskOfferings')?.params).toMatchObject({ projectid: id })
  })

  it('is found by an administrator who is not a member', async () => {
    const box = cpiInABox()
    const { id } = await clientOf(box).run(createProject, { name: 'bosh', displaytext: 'bosh' })

    expect(await findProjectId(clientOf(box, 'admin'), 'bosh')).toBe(id)
    expect(await findProjectId(clientOf(box, 'admin'), String(id))).toBe(id)
  })

  it('that does not exist is named', async () => {
    expectFailure(
      await cpiInABox({ cloudstack: { project: 'none' } }).call('has_vm', 'vm-1'),
      'Bosh::Clouds::CloudError',
      /project "none" does not exist/,
    )
  })
})

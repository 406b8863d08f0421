import { createCloudStackClient } from 'cloudstack-client'
import { createProject } from 'cloudstack-client/api'
import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { createDisk } from '../support/director.ts'
import { expectFailure } from '../support/fail-with.ts'

describe('a project', () => {
  it('is named in every call that knows projects, and everything is made in it', async () => {
    const box = cpiInABox()
    const keys = box.emulator.accounts['user']
    const client = createCloudStackClient(
      { endpoint: 'emulator', credentials: { apiKey: keys?.apiKey ?? '', secretKey: keys?.secretKey ?? '' } },
      { transport: box.emulator.transport, clock: box.emulator.clock },
    )
    const { id } = await client.run(createProject, { name: 'bosh', displaytext: 'bosh' })
    const inProject = box.with({ cloudstack: { project: 'bosh' } })
    const mark = box.mark()

    await createDisk(inProject)

    const commands = box.commands(mark)
    expect(commands.map(({ command }) => command).sort()).toEqual(['createVolume', 'listDiskOfferings', 'listProjects', 'listZones'])
    expect(commands.find(({ command }) => command === 'createVolume')?.params).toMatchObject({ projectid: id })
    expect(commands.find(({ command }) => command === 'listDiskOfferings')?.params).toMatchObject({ projectid: id })
  })

  it('that does not exist is named', async () => {
    expectFailure(
      await cpiInABox({ cloudstack: { project: 'none' } }).call('has_vm', 'vm-1'),
      'Bosh::Clouds::CloudError',
      /project "none" does not exist/,
    )
  })
})

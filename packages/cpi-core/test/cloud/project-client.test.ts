import type { CloudStackClient } from 'cloudstack-client'
import { createProject, createVolume, listProjects, listVolumes, listZones, stopVirtualMachine } from 'cloudstack-client/api'
import { findProjectId, projectClient } from '../../src/cloud/project-client.ts'
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

describe('the project of a client', () => {
  /** The parameters that reach the inner client. */
  function reaching(call: (cloud: CloudStackClient) => unknown): unknown {
    let reached: unknown
    const note = (_command: unknown, parameters: unknown): never => {
      reached = parameters
      return undefined as never
    }
    const inner = { run: note, start: note, list: note, each: note, one: note, finish: note, upload: note }
    call(projectClient(inner, 'project'))
    return reached
  }

  it.each<[string, (cloud: CloudStackClient) => unknown]>([
    ['run', (cloud) => cloud.run(createVolume, { name: 'a' })],
    ['start', (cloud) => cloud.start(createVolume, { name: 'a' })],
    ['list', (cloud) => cloud.list(listVolumes, { name: 'a' })],
    ['each', (cloud) => cloud.each(listVolumes, { name: 'a' })],
    ['one', (cloud) => cloud.one(listVolumes, { name: 'a' }, 'volume', () => true)],
  ])('is named by %s', (_method, call) => {
    expect(reaching(call)).toEqual({ name: 'a', projectid: 'project' })
  })

  it('is not named where the command has no such parameter, lists projects, or is told another one', () => {
    expect(reaching((cloud) => cloud.run(stopVirtualMachine, { id: 'a' }))).toEqual({ id: 'a' })
    expect(reaching((cloud) => cloud.list(listZones, {}))).toEqual({})
    expect(reaching((cloud) => cloud.list(listProjects, {}))).toEqual({})
    expect(reaching((cloud) => cloud.list(listVolumes, { projectid: 'another' }))).toEqual({ projectid: 'another' })
  })
})

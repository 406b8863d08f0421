import {
  associateIpAddress,
  attachVolume,
  createNetwork,
  createVolume,
  deployVirtualMachine,
  listVirtualMachines,
} from '../../src/api/index.ts'
import { makeClient } from '../support/make-client.ts'

describe('an answer without the structure of CloudStack', () => {
  it.each<[string, object, string]>([
    ['null in the list', { virtualmachine: [null] }, 'virtualmachine.0 is null'],
    ['text instead of the list', { virtualmachine: 'x' }, 'item 1 of its list: it holds a string instead of an object'],
    ['an item without id', { virtualmachine: [{ id: 'a' }, { name: 'b' }] }, 'item 2 of its list: its id is missing'],
    ['an id that is a list', { virtualmachine: [{ id: ['a'] }] }, 'item 1 of its list: its id is a list'],
    ['no list', { success: true, jobid: 'j' }, 'it holds success, jobid instead of a list'],
    ['an empty id', { virtualmachine: [{ id: '' }] }, 'item 1 of its list: its id is empty'],
  ])('to a list, %s, is refused', async (_what, body, fault) => {
    const { client } = makeClient([{ listvirtualmachinesresponse: body }])

    await expect(client.list(listVirtualMachines, {})).rejects.toMatchObject({
      kind: 'unreadable-answer',
      message: `listVirtualMachines was answered with a malformed answer: ${fault}`,
    })
  })

  it.each<[string, unknown]>([
    ['an empty list', []],
    ['text', 'x'],
    ['an object without id', { name: 'a' }],
  ])('to a command that makes something, %s, may have made it', async (_what, volume) => {
    const { client } = makeClient([{ createvolumeresponse: { volume } }])

    await expect(client.run(createVolume, { name: 'a' })).rejects.toMatchObject({ kind: 'unreadable-answer', isUncertain: true })
  })

  it.each([
    [associateIpAddress, 'associateipaddressresponse', 'ipaddress'],
    [createNetwork, 'createnetworkresponse', 'network'],
    [deployVirtualMachine, 'deployvirtualmachineresponse', 'virtualmachine'],
  ] as const)('whose job made something without saying what is uncertain: $name', async (command, response, key) => {
    const { client } = makeClient([
      { [response]: { jobid: 'j1', id: 'e1' } },
      { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { [key]: { name: 'a' } } } },
    ])

    await expect(client.run(command as typeof createNetwork, {} as never)).rejects.toMatchObject({
      kind: 'unreadable-answer',
      message: expect.stringContaining('its id is missing'),
      jobId: 'j1',
      entityId: 'e1',
    })
  })

  it.each<[string, object]>([
    ['nothing', {}],
    ['fields that say nothing of it', { code: 500, message: 'upstream' }],
  ])('to a command that changes something, %s, leaves open whether it was carried out', async (_what, attachvolumeresponse) => {
    const { client } = makeClient([{ attachvolumeresponse }])

    await expect(client.run(attachVolume, { id: 'v1', virtualmachineid: 'm1' })).rejects.toMatchObject({
      kind: 'unreadable-answer',
      isUncertain: true,
      message: 'attachVolume was answered with a malformed answer: it holds no result',
    })
  })

  it('from a job that succeeded without a result is not a success', async () => {
    const { client } = makeClient([{ attachvolumeresponse: { jobid: 'j1', id: 'v1' } }, { queryasyncjobresultresponse: { jobstatus: 1 } }])

    await expect(client.run(attachVolume, { id: 'v1', virtualmachineid: 'm1' })).rejects.toMatchObject({ isUncertain: true, jobId: 'j1' })
  })

  it('as the result of a job names the job', async () => {
    const { client } = makeClient([
      { attachvolumeresponse: { jobid: 'j1', id: 'v1' } },
      { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: 'x' } } },
    ])

    await expect(client.run(attachVolume, { id: 'v1', virtualmachineid: 'm1' })).rejects.toMatchObject({
      message: expect.stringContaining('ended its job j1 with a malformed answer'),
      jobId: 'j1',
      entityId: 'v1',
    })
  })

  it('to a poll is asked for again', async () => {
    const { client } = makeClient([
      { attachvolumeresponse: { jobid: 'j1' } },
      { queryasyncjobresultresponse: { jobstatus: null } },
      { queryasyncjobresultresponse: { jobstatus: 'x' } },
      { queryasyncjobresultresponse: { jobstatus: 1, jobresult: { volume: { id: 'v1' } } } },
    ])

    expect(await client.run(attachVolume, { id: 'v1', virtualmachineid: 'm1' })).toMatchObject({ id: 'v1' })
  })
})

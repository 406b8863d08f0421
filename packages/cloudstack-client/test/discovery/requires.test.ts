import { deployVirtualMachine, listZones } from '../../src/api/index.ts'
import { discoverCommands, requires } from '../../src/index.ts'
import { makeClient } from '../support/make-client.ts'
import { recordedAnswers } from '../support/recorded-answers.ts'
import { failure } from '../support/scripted-transport.ts'

const RECORDED = recordedAnswers().find(({ command, status }) => command === 'listApis' && status === 200)
const OFFERED = RECORDED?.body as object

describe('discovery', () => {
  it('lists what the server offers to this account, by name', async () => {
    const { client } = makeClient([OFFERED])

    const commands = await discoverCommands(client)

    expect([...commands.keys()]).toEqual(['deployVirtualMachine'])
    expect(commands.get('deployVirtualMachine')).toMatchObject({ isasync: true })
  })

  it('answers which of a program’s commands are missing, by description or by name', async () => {
    const { client, transport } = makeClient([OFFERED])

    const { missingCommands } = await requires(client, [
      { command: deployVirtualMachine },
      { command: listZones },
      { command: 'noSuchCommand' },
    ])

    expect(missingCommands).toEqual(['listZones', 'noSuchCommand'])
    expect(transport.requests).toHaveLength(1)
  })

  it('answers which parameters an older server would ignore', async () => {
    const { client } = makeClient([OFFERED])

    const { missingParameters } = await requires(client, [
      { command: deployVirtualMachine, parameters: ['zoneid', 'ZoneId', 'fromthefuture'] },
    ])

    expect(missingParameters).toEqual([{ command: 'deployVirtualMachine', parameter: 'fromthefuture' }])
  })

  it('says what to do when the role may not even ask', async () => {
    const { client } = makeClient([failure(432, 'The API [listApis] does not exist or is not available for the account for user id [x].')])

    await expect(requires(client, [{ command: listZones }])).rejects.toMatchObject({
      kind: 'not-allowed',
      hint: expect.stringContaining('allow listApis'),
      cause: { errorCode: 432 },
    })
  })
})

import { stage } from '../support.ts'

describe('resources that the emulator does not have', () => {
  it.each(['listBackups', 'listWebhooks', 'listVnfAppliances'])('%s returns an empty list', async (command) => {
    expect(await stage().raw(command)).toMatchObject({ status: 200, body: { [`${command.toLowerCase()}response`]: {} } })
  })
})

import type { CloudStackClient } from 'cloudstack-client'
import { configure } from '../../src/config/configure.ts'
import { examineCloud, type Finding } from '../../src/doctor/index.ts'
import { clientOf } from '../support/client-of.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { LINES, type Setting, subnet, vmType } from '../support/doctor-lines.ts'
import { configFile } from '../support/requests.ts'

async function examine(box: Box, { account = 'user', cloudstack = {}, cloudConfig, vms = 0 }: Setting): Promise<readonly Finding[]> {
  const keys = box.emulator.accounts[account]
  const { config } = configure(configFile({ api_key: keys?.apiKey, secret_access_key: keys?.secretKey, ...cloudstack }), {})
  const isWrongKey = 'secret_access_key' in cloudstack
  const client = isWrongKey ? clientWith(box, 'another-key') : clientOf(box, account)
  return examineCloud(client, config.cloudstack, { cloudConfig, vms })
}

function clientWith(box: Box, secretKey: string): CloudStackClient {
  const accounts = { ...box.emulator.accounts, user: { apiKey: box.emulator.accounts['user']?.apiKey ?? '', secretKey } }
  return clientOf({ ...box, emulator: { ...box.emulator, accounts } })
}

async function stateOf(box: Box, id: string, setting: Setting): Promise<readonly string[]> {
  return (await examine(box, setting)).filter((finding) => finding.id === id).map(({ state }) => state)
}

describe('a line of the doctor', () => {
  it.each(LINES)(
    '$id complains about $what, and is in order after its remedy',
    async ({ id, given = {}, remedied = given, breaking, remedy }) => {
      const box = cpiInABox()
      const clients = { user: clientOf(box), other: clientOf(box, 'other'), admin: clientOf(box, 'admin'), box }

      await breaking?.(clients)
      const before = await stateOf(box, id, given)
      await remedy?.(clients)
      const after = await stateOf(box, id, remedied)

      expect(before.some((state) => state === 'failed' || state === 'warning')).toBe(true)
      expect(after).not.toEqual([])
      expect(after.filter((state) => state !== 'ok')).toEqual([])
    },
  )

  it('costs few calls, and none of them changes anything', async () => {
    const box = cpiInABox()

    await examine(box, {
      cloudstack: { default_key_name: 'bosh' },
      cloudConfig: { ...vmType({ key_name: 'bosh' }), networks: [subnet('net-isolated')] },
    })

    const sent = box.commands().map(({ command }) => command)
    expect(sent.filter((command) => !command.startsWith('list'))).toEqual([])
    expect(sent.length).toBeLessThan(40)
  })
})

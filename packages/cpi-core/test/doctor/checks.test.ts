import { createCloudStackClient } from 'cloudstack-client'
import { configure } from '../../src/config/configure.ts'
import { examineCloud } from '../../src/doctor/index.ts'
import { type Box, cpiInABox } from '../support/cpi-in-a-box.ts'
import { configFile } from '../support/requests.ts'

async function examine(box: Box, cloudstack: object = {}, account = 'user') {
  const keys = box.emulator.accounts[account]
  const { config } = configure(configFile({ api_key: keys?.apiKey, secret_access_key: keys?.secretKey, ...cloudstack }), {})
  const { api_key, secret_access_key } = config.cloudstack
  const credentials = { apiKey: api_key.reveal(), secretKey: secret_access_key.reveal() }
  const client = createCloudStackClient(
    { endpoint: 'emulator', credentials },
    { transport: box.emulator.transport, clock: box.emulator.clock },
  )
  const findings = await examineCloud(client, config.cloudstack)
  return Object.fromEntries(findings.map(({ check, state, text }) => [check, `${state}: ${text}`]))
}

describe('the doctor', () => {
  it('has no complaint if everything is in order', async () => {
    const found = await examine(cpiInABox(), { default_key_name: 'bosh', default_offer: { disk: 'disk-20', custom_disk: 'disk-custom' } })

    expect(Object.values(found).filter((text) => !text.startsWith('ok'))).toEqual([])
    expect(found).toMatchObject({
      credentials: expect.stringContaining('accepted by CloudStack 4.22'),
      permissions: expect.stringMatching(/all \d+ commands/),
      zone: 'ok: "zone-advanced" is Advanced',
      'default_offer.custom_disk': 'ok: "disk-custom" is customised',
      networks: expect.stringContaining('net-isolated 10.1.1.0/24'),
      expunge: expect.stringContaining('lose their addresses before they are destroyed'),
    })
  })

  it.each([
    [{ secret_access_key: 'not-the-key' }, 'credentials', /check the API key/],
    [{ default_zone: 'zone-nowhere' }, 'zone', /zone "zone-nowhere" does not exist/],
    [{ default_key_name: 'none' }, 'key pair', /SSH key pair "none" does not exist/],
    [{ default_offer: { disk: 'none' } }, 'default_offer.disk', /disk offering "none" does not exist/],
    [{ default_security_groups: ['none'] }, 'security groups', /none does not exist/],
    [{ project: 'none' }, 'project', /project "none" does not exist/],
    [{ expunge: true }, 'expunge', /may not expunge machines: set it to "auto"/],
  ])('says what is wrong with %j', async (cloudstack, check, message) => {
    const found = await examine(cpiInABox(), cloudstack)

    expect(found[check]).toMatch(/^failed/)
    expect(found[check]).toMatch(message)
  })

  it('names the commands that the account may not call', async () => {
    const box = cpiInABox()
    box.emulator.faults.add([{ command: 'listApis', nth: 1, phase: 'before', kind: 'error', code: 432, text: 'not available' }])

    expect((await examine(box))['permissions']).toMatch(/^failed: listApis/)
  })
})

import { type Stage, stage } from '../support.ts'

const POLICIES = { ipsecpsk: 'secret', ikepolicy: 'aes128-sha1;modp1536', esppolicy: 'aes128-sha1' }

async function peer(on: Stage, gateway: string, cidrlist: string): Promise<unknown> {
  return (await on.call('createVpnCustomerGateway', { gateway, cidrlist, ...POLICIES }))['id']
}

async function vpnGateway(on: Stage): Promise<unknown> {
  const account = on.emulator.cloud.accounts.by('name', 'user')[0]?.id
  return (await on.call('createVpnGateway', { vpcid: on.emulator.cloud.vpcs.by('account', account)[0]?.id }))['id']
}

describe('a connection between two sites', () => {
  it("is refused for subnets that overlap with the VPC's, or with another connection's", async () => {
    const on = stage()
    const s2svpngatewayid = await vpnGateway(on)
    const inside = await peer(on, '198.51.100.1', '10.2.4.0/24')
    const first = await peer(on, '198.51.100.2', '10.9.0.0/16')
    const second = await peer(on, '198.51.100.3', '10.9.8.0/24')
    const connect = (id: unknown) => on.refusal('createVpnConnection', { s2scustomergatewayid: id, s2svpngatewayid, passive: true })

    expect(await connect(inside)).toMatch(/subnet 10\.2\.4\.0\/24 is overlapped with VPC cidr 10\.2\.0\.0\/16!$/)
    expect(await connect(first)).toBeUndefined()
    expect(await connect(second)).toMatch(/^The new connection's remote subnet 10\.9\.8\.0\/24 is overlapped/)
  })

  it('keeps its gateways from being deleted', async () => {
    const on = stage()
    const id = await vpnGateway(on)
    const other = await peer(on, '198.51.100.2', '10.9.0.0/16')
    await on.job('createVpnConnection', { s2scustomergatewayid: other, s2svpngatewayid: id, passive: true })

    expect(await on.refusal('deleteVpnGateway', { id })).toMatch(/because there is still related VPN connections!$/)
    expect(await on.refusal('deleteVpnCustomerGateway', { id: other })).toMatch(/because there is still related VPN connections!$/)
  })

  it.each([
    [{ gateway: 'not a name' }, /^The customer gateway ip\/Domain not a name is invalid!$/],
    [{ cidrlist: '10.0.0.0' }, /contains an invalid cidr!$/],
    [{ esppolicy: 'aes128' }, /^The customer gateway ESP policy aes128 is invalid!$/],
    [{ ikelifetime: 90_000 }, /^The IKE lifetime 90000 of vpn connection is invalid!$/],
  ])('ends at a customer gateway whose every part is checked: %j', async (change, text) => {
    const on = stage()

    const request = { gateway: '198.51.100.2', cidrlist: '10.9.0.0/16', ...POLICIES, ...change }
    expect(await on.refusal('createVpnCustomerGateway', request)).toMatch(text)
  })
})

import { stage } from '../support.ts'

function setUp() {
  const on = stage()
  const { cloud } = on.emulator
  const addresses = [...cloud.publicIps.all()].filter(({ zoneId }) => zoneId === on.ids.zone)
  const free = addresses.find(({ state }) => state === 'Free')?.id ?? ''
  const held = cloud.publicIps.by('account', cloud.accounts.by('name', 'user')[0]?.id ?? '').find(({ isSourceNat }) => !isSourceNat)
  return { on, cloud, free, held: held?.id ?? '' }
}

describe('reserving an address', () => {
  it('is refused for one that is in use, or reserved for another account', async () => {
    const { on, free, held } = setUp()
    await on.call('reserveIpAddress', { id: free }, 'other')

    expect(await on.refusal('reserveIpAddress', { id: held })).toBe('Unable to reserve a IP in Allocated state.')
    expect(await on.refusal('reserveIpAddress', { id: free })).toMatch(/^Unable to reserve a IP because it has already been reserved/)
  })

  it("counts against the account's limit", async () => {
    const { on, cloud, free } = setUp()
    cloud.accounts.update(cloud.accounts.by('name', 'user')[0]?.id ?? '', { limits: { public_ip: 1 } })

    expect(await on.refusal('reserveIpAddress', { id: free })).toMatch(/public_ip/)
  })
})

describe('releasing a reserved address', () => {
  it('is refused for an allocated one', async () => {
    const { on, cloud, held } = setUp()

    expect(await on.refusal('releaseIpAddress', { id: held })).toMatch(/^Unable to release a public IP in Allocated state/)
    expect(cloud.publicIps.get(held)?.state).toBe('Allocated')
  })
})

describe('updating an address', () => {
  it('that is free is for root administrators', async () => {
    const { on, free } = setUp()

    expect(await on.refusal('updateIpAddress', { id: free, fordisplay: true })).toBe(
      'Only Root admin can update non-allocated ip addresses',
    )
  })
})

describe('acquiring an address', () => {
  it('needs a network where the zone has several', async () => {
    const { on } = setUp()

    expect(await on.refusal('associateIpAddress', { zoneid: on.ids.zone })).toBe('Account has more than one isolated network in the zone')
  })
})

import { built } from '../support/built-programs.ts'
import { type Cloud, startCloud } from '../support/cloud.ts'
import { type Emptied, emptied, type Printed } from './emptied.ts'

describe('a programmer', () => {
  let cloud: Cloud
  let user: Emptied

  beforeAll(async () => {
    cloud = await startCloud()
    user = emptied()
  })

  afterAll(async () => {
    user.remove()
    await cloud.stop()
  })

  function cloudstack(...words: readonly string[]): Promise<Printed> {
    const { apiKey, secretKey } = cloud.accounts.user
    return user.run(built.cloudstack, words, { CLOUDSTACK_ENDPOINT: cloud.endpoint, CLOUDSTACK_KEY: apiKey, CLOUDSTACK_SECRET: secretKey })
  }

  it('is told how to connect', async () => {
    const { code, stderr } = await user.run(built.cloudstack, ['call', 'listZones'])

    expect(code).toBe(2)
    expect(stderr).toMatch(/no endpoint in .*; set CLOUDSTACK_ENDPOINT/)
  })

  it('lists zones in any case, as a table', async () => {
    const { code, stdout } = await cloudstack('call', 'listzones')

    expect(code).toBe(0)
    expect(stdout).toMatch(/^id +name/)
    expect(stdout).toContain('zone-advanced')
  })

  it('reads what a command takes in the words of the server', async () => {
    const { stdout } = await cloudstack('describe', 'attachVolume')

    expect(stdout).toMatch(/^attachVolume: starts a job\n/)
    expect(stdout).toContain('In the words of the server:')
  })

  it('starts a job and waits for it', async () => {
    const zone = JSON.parse((await cloudstack('call', 'listZones', 'name=zone-advanced', '--json')).stdout)[0].id
    const offerings = JSON.parse((await cloudstack('call', 'listDiskOfferings', '--json')).stdout) as { id: string; name: string }[]
    const offering = offerings.find(({ name }) => name === 'disk-5')?.id

    const { code, stdout, stderr } = await cloudstack(
      'call',
      'createVolume',
      'name=d',
      `zoneid=${zone}`,
      `diskofferingid=${offering}`,
      '--wait',
    )

    expect(stderr).toMatch(/^job \S+ started\n$/)
    expect([code, stdout]).toEqual([0, expect.stringMatching(/^state +Allocated$/m)])
  })

  it.each([
    [['call', 'listZone'], /Did you mean listZones\?/],
    [['call', 'listZones', 'avaliable=true'], /Did you mean available\?/],
    [['call', 'attachVolume', 'id=x'], /also requires virtualmachineid=…/],
  ])('is told the nearest of what %j misspells', async (words, message) => {
    const { code, stderr } = await cloudstack(...words)

    expect([code, stderr]).toEqual([2, expect.stringMatching(message)])
  })

  it('finds nothing left in home and temporary folder', () => {
    expect(user.leftBehind()).toEqual([])
  })
})

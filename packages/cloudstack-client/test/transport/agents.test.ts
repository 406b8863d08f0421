import { agentsFor } from '../../src/transport/agents.ts'

describe('agentsFor', () => {
  it.each([
    ['http://cloud.test/client/api', ['httpAgent']],
    ['HTTPS://cloud.test/client/api', ['httpsAgent']],
    [undefined, ['httpAgent', 'httpsAgent']],
  ])('creates what %s needs', async (address, names) => {
    expect(Object.keys(await agentsFor(address, {}, true))).toEqual(names)
  })

  it('closes idle connections before the server does, and trusts whom it is told to', async () => {
    const { httpsAgent } = await agentsFor('https://cloud.test', { verify: false, ca: 'PEM' }, true)

    expect(httpsAgent?.options).toMatchObject({ keepAlive: true, timeout: 4000, rejectUnauthorized: false, ca: 'PEM' })
  })
})

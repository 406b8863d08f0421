import { encodeUserData, registryUserData, withExtra } from '../../src/agent/user-data.ts'
import { configure } from '../../src/config/configure.ts'
import { networksArgument } from '../../src/networks/network-specs.ts'
import { configFile, manualNetwork } from '../support/requests.ts'

function registry(changes: object = {}) {
  const section = { endpoint: 'http://10.0.0.6:25777', user: 'admin', password: 'p@ss/word', ...changes }
  const { registry: parsed } = configure(configFile({}, { registry: section }), {}).config
  if (parsed === undefined) throw new Error('no registry')
  return parsed
}

describe('user data', () => {
  it('in registry mode say where the settings are, under which name, and who resolves names', () => {
    const specs = networksArgument.parse({ a: manualNetwork(), b: manualNetwork({ dns: ['10.1.1.1', '10.1.1.2'] }) })

    const document = registryUserData('vm-1', specs, registry())

    expect(document).toMatchObject({
      registry: { endpoint: 'http://admin:p%40ss%2Fword@10.0.0.6:25777' },
      server: { name: 'vm-1' },
      dns: { nameserver: ['10.1.1.1', '10.1.1.2'] },
    })
  })

  it.each(['p%41ss', '50%off', '%', 'pä€ß'])('carry the password %s so that an agent reads it as it is', (password) => {
    const document = registryUserData('vm-1', {}, registry({ user: 'adm%20in', password })) as { registry: { endpoint: string } }
    const url = new URL(document.registry.endpoint)

    expect([decodeURIComponent(url.username), decodeURIComponent(url.password)]).toEqual(['adm%20in', password])
  })

  it.each(['p%2541ss', '50%off', '%'])('carry the password %s of an endpoint in a form that every agent can parse', (spelled) => {
    const endpoint = `http://adm%20in:${spelled}@10.0.0.6:25777`
    const document = registryUserData('vm-1', {}, registry({ endpoint, user: undefined, password: undefined }))
    const url = new URL((document as { registry: { endpoint: string } }).registry.endpoint)

    const meant = spelled === 'p%2541ss' ? 'p%41ss' : spelled
    expect([decodeURIComponent(url.username), decodeURIComponent(url.password)]).toEqual(['adm in', meant])
  })

  it('carry the login of an endpoint that has one', () => {
    expect(
      registryUserData('vm-1', {}, registry({ endpoint: 'http://a:b@10.0.0.6:25777', user: undefined, password: undefined })),
    ).toMatchObject({
      registry: { endpoint: 'http://a:b@10.0.0.6:25777' },
    })
  })

  it('name the scheme of a registry whose address has none', () => {
    expect(registryUserData('vm-1', {}, registry({ endpoint: '10.0.0.6:25777', user: 'a', password: 'b' }))).toMatchObject({
      registry: { endpoint: 'http://a:b@10.0.0.6:25777' },
    })
  })

  it('keep the credentials to themselves where the registry recognises machines by their address', () => {
    const document = registryUserData('vm-1', {}, registry({ credentials_in_user_data: false }))

    expect(document).toMatchObject({ registry: { endpoint: 'http://10.0.0.6:25777' } })
    expect(document).not.toHaveProperty('dns')
  })

  it('are base64 of the JSON that the guest reads', () => {
    const encoded = encodeUserData({ agent_id: 'ä' }, 1000)

    expect(JSON.parse(Buffer.from(encoded, 'base64').toString('utf8'))).toEqual({ agent_id: 'ä' })
  })

  it('that are too long are refused with both numbers, before anything is made', () => {
    expect(() => encodeUserData({ env: 'x'.repeat(3000) }, 2048)).toThrow(/is 40\d\d characters of base64, the cloud takes 2048/)
  })

  it('take further keys, but none of the agent', () => {
    expect(withExtra({ agent_id: 'a' }, { team: 'b' })).toEqual({ agent_id: 'a', team: 'b' })
    expect(() => withExtra({ agent_id: 'a' }, { agent_id: 'b' })).toThrow(/may not contain agent_id/)
  })
})

describe('the length of user data', () => {
  it('may be exactly what the cloud takes', () => {
    const encoded = encodeUserData({ env: 'x'.repeat(50) }, 1000)

    expect(encodeUserData({ env: 'x'.repeat(50) }, encoded.length)).toBe(encoded)
    expect(() => encodeUserData({ env: 'x'.repeat(50) }, encoded.length - 1)).toThrow(/user data is/)
  })

  it('may be exactly what the cloud takes, and no more', () => {
    const { length } = encodeUserData({ a: 'settings' }, 1000)

    expect(encodeUserData({ a: 'settings' }, length)).toHaveLength(length)
    expect(() => encodeUserData({ a: 'settings' }, length - 1)).toThrow(`is ${length} characters of base64, the cloud takes ${length - 1}`)
  })
})

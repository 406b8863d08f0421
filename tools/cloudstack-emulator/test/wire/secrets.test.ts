import { isSecret, withoutSecrets } from '../../src/wire/secrets.ts'

describe('secrets', () => {
  it.each([
    ['JSON', '{"a":{"secretkey":"s\\"3cret","name":"x"}}', '{"a":{"secretkey":"<redacted>","name":"x"}}'],
    ['indented JSON', '{\n  "Password": "s3cret"\n}', '{\n  "Password":"<redacted>"\n}'],
    ['JSON that is cut off in the middle of one', '{"sessionkey":"s3cr', '{"sessionkey":"<redacted>"'],
    ['XML', '<a><privatekey>s3cret</privatekey></a>', '<a><privatekey>(redacted)</privatekey></a>'],
    ['XML that is cut off in the middle of one', '<a><password>s3cr', '<a><password>(redacted)'],
  ])('are replaced in %s', (_what, text, shown) => {
    expect(withoutSecrets(text)).toBe(shown)
  })

  it('are known by their name in any case', () => {
    expect(['password', 'APIKEY', 'signature', 'name'].map(isSecret)).toEqual([true, true, true, false])
  })

  it.each([
    ...['apikey', 'currentpassword', 'ipsecpsk', 'password', 'presharedkey', 'privatekey', 'secretkey'],
    ...['sessionkey', 'signature', 'userapikey', 'usersecretkey'],
  ])('are the values of %s', (name) => {
    expect(isSecret(name)).toBe(true)
    expect(withoutSecrets(`{"${name}":"s3cret"} <${name}>s3cret</${name}>`)).not.toContain('s3cret')
  })
})

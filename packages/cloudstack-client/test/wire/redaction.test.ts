import { redactParameters, redactText, secretValues } from '../../src/wire/redaction.ts'

describe('redaction', () => {
  const parameters = {
    command: 'deployVirtualMachine',
    name: 'vm',
    userdata: 'c2VjcmV0',
    'details[0].rootpassword': 'hunter22',
    'details[1].key': 'Password',
    'details[1].value': 'hunter33',
    signatureVersion: '3',
  }

  it('hides secret parameters by name, inside maps and pairs too, and no others', () => {
    expect(redactParameters(parameters)).toEqual({
      command: 'deployVirtualMachine',
      name: 'vm',
      userdata: '<redacted>',
      'details[0].rootpassword': '<redacted>',
      'details[1].key': 'Password',
      'details[1].value': '<redacted>',
      signatureVersion: '3',
    })
  })

  it.each([
    ...['password', 'secretkey', 'userdata', 'apikey', 'signature', 'sessionkey', 'privatekey', 'accesskey', 'token', 'ipsecpsk'],
    ...['oldPassword', 'usersecretkey', 'userapikey', 'details[0].accesskey'],
  ])('hides %s', (name) => {
    expect(redactParameters({ [name]: 'value' })).toEqual({ [name]: '<redacted>' })
  })

  it('knows the values that must not appear', () => {
    expect(secretValues(parameters)).toEqual(['c2VjcmV0', 'hunter22', 'hunter33'])
  })

  it('takes a time for long texts that grows with their length only', () => {
    const long = 'a'.repeat(1_000_000)

    expect(redactText(`${long} https://user:word@cloud.test`, [])).toBe(`${long} https://<redacted>@cloud.test`)
  })

  it('takes them out of texts, wherever they are quoted', () => {
    expect(redactText('invalid value hunter22 for a, hunter22', ['hunter22'])).toBe('invalid value <redacted> for a, <redacted>')
  })

  it('does not tear texts apart for a secret of a few letters', () => {
    expect(redactText('value 1 is invalid', ['1'])).toBe('value 1 is invalid')
    expect(redactText('abcde and abcdef', ['abcde'])).toBe('abcde and abcdef')
    expect(redactText('abcde and abcdef', ['abcdef'])).toBe('abcde and <redacted>')
  })

  it('replaces the credentials of URLs, and nothing else with a colon or an at sign', () => {
    const clean = redactText('from http://user:p%22w@127.0.0.1:9/client, nats://token@h and https://h/a@b by a:b@c', [])

    expect(clean).toBe('from http://<redacted>@127.0.0.1:9/client, nats://<redacted>@h and https://h/a@b by a:b@c')
  })
})

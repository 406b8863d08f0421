import { createCredentialCheck } from '../../src/http/credentials.ts'

const basic = (text: string) => `Basic ${Buffer.from(text).toString('base64')}`

describe('createCredentialCheck', () => {
  const check = createCredentialCheck([
    { username: 'admin', password: 'a:b' },
    { username: 'second', password: 'pässword' },
  ])

  it.each([basic('admin:a:b'), basic('second:pässword'), basic('admin:a:b').replace('Basic', 'bAsIc')])('accepts %s', (authorization) => {
    expect(check(authorization)).toBe(true)
  })

  it.each([
    undefined,
    '',
    'Basic',
    'Basic !',
    'Bearer YWRtaW46YTpi',
    basic('admin:a'),
    basic('admin'),
    basic('second:a:b'),
    basic(''),
    basic('admin:a:b '),
  ])('refuses %s', (authorization) => {
    expect(check(authorization)).toBe(false)
  })
})

import { decodedLogin } from '../../src/transport/decoded-login.ts'

describe('decodedLogin', () => {
  it.each([
    ['p%40ss', 'p@ss'],
    ['100%', '100%'],
    ['%zz', '%zz'],
    ['', ''],
  ])('reads %j as %j', (text, login) => {
    expect(decodedLogin(text)).toBe(login)
  })
})

import { describeStartFailure } from '../../src/server/start-failure.ts'

const PLACE = { host: '127.0.0.1', port: 8080 }

describe('why the emulator could not start', () => {
  it.each([
    [{ code: 'EADDRINUSE' }, /^127\.0\.0\.1:8080 is taken: .*--listen/],
    [{ code: 'EADDRNOTAVAIL' }, /^127\.0\.0\.1 is not an address of this machine/],
    [{ code: 'ENOTFOUND' }, /^127\.0\.0\.1 is neither an address nor a name that is known here: .*--listen/],
    [{ code: 'EACCES' }, /may not listen on 127\.0\.0\.1:8080/],
    [{ code: 'EACCES', path: '/root/seed.yml' }, /may not open \/root\/seed\.yml/],
    [{ code: 'ENOENT', path: 'seed.yml' }, /^seed\.yml does not exist$/],
    [new Error('seed.yml is not a valid seed:\n✖ Unrecognized key\n  → at zones'), /^seed\.yml is not a valid seed: .* at zones$/],
  ])('is one line: %p', (error, line) => {
    expect(describeStartFailure(error, PLACE)).toMatch(line)
  })
})

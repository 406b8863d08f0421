import { digest, fingerprint } from '../src/fingerprint.ts'

const FILE = { path: 'packaging', content: Buffer.from('set -e\n') }

describe('a fingerprint', () => {
  it('depends on names, permissions, bytes and dependencies, but not on their order', () => {
    const other = { path: 'other', content: Buffer.from('x') }
    const prints = [
      fingerprint([FILE, other], ['a', 'b']),
      fingerprint([{ ...FILE, path: 'pre-packaging' }, other], ['a', 'b']),
      fingerprint([{ ...FILE, isExecutable: true }, other], ['a', 'b']),
      fingerprint([{ ...FILE, content: Buffer.from('set -x\n') }, other], ['a', 'b']),
      fingerprint([FILE, other], ['a']),
    ]

    expect(new Set(prints).size).toBe(prints.length)
    expect(fingerprint([other, FILE], ['b', 'a'])).toBe(prints[0])
  })

  it('stays what it was in earlier releases, because what has another is compiled again', () => {
    const files = [FILE, { path: 'bin/run', content: Buffer.from('#!/bin/sh\n'), isExecutable: true }]

    expect(fingerprint(files, ['node'])).toBe('c58dce5b822716ce74e55d7095880c6325c5f06114b583ba840a82e07592be2e')
  })

  it('is a valid version', () => {
    expect(fingerprint([FILE])).toMatch(/^[0-9a-f]{64}$/)
  })
})

describe('a digest', () => {
  it('is prefixed with its algorithm', () => {
    expect(digest(Buffer.from(''))).toBe('sha256:e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855')
  })
})

import { readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'

describe('the temporary folder of a test file', () => {
  it('is empty at its start, whatever runs at the same time', () => {
    expect(readdirSync(tmpdir())).toEqual([])
  })

  it('is the one that programs started by it use', () => {
    expect(process.env['TMPDIR']).toBe(tmpdir())
  })

  it('lies in the one of the whole run, which goes at the end', () => {
    expect(path.basename(path.dirname(tmpdir()))).toMatch(/^tests-/)
  })

  it('is open to everybody, as /tmp is', () => {
    expect((statSync(tmpdir()).mode & 0o7777).toString(8)).toBe('1777')
  })
})

import { execFileSync } from 'node:child_process'
import { gunzipSync } from 'node:zlib'
import { tar, tgz } from '../src/archive.ts'

const FILES = [
  { path: 'b/run', content: Buffer.from('run'), isExecutable: true },
  { path: 'a', content: Buffer.from('a'.repeat(2000)) },
]

describe('an archive', () => {
  it('contains the files in their order, with fixed owner, time and permissions', async () => {
    const listed = execFileSync('tar', ['-tvf', '-', '--numeric-owner', '--utc'], { input: await tar(FILES), encoding: 'utf8' })

    expect(listed.trim().split('\n')).toEqual([
      expect.stringMatching(/^-rwxr-xr-x 0\/0 +3 1985-10-26 08:15 b\/run$/),
      expect.stringMatching(/^-rw-r--r-- 0\/0 +2000 1985-10-26 08:15 a$/),
    ])
  })

  it('is reproducible', async () => {
    const [first, second] = [await tgz(FILES), await tgz(FILES)]

    expect(first.equals(second)).toBe(true)
    // Time and operating system in gzip's header.
    expect([...first.subarray(4, 8), first[9]]).toEqual([0, 0, 0, 0, 255])
    expect(gunzipSync(first).equals(await tar(FILES))).toBe(true)
  })
})

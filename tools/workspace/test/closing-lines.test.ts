import { closingLines } from '../src/closing-lines.mjs'

describe('the closing lines', () => {
  it('are one line where everything ran', () => {
    expect(closingLines({ passed: 3, failed: 0, skipped: [] })).toBe('3 passed, 0 failed')
  })

  it('list what did not run by reason, most first, with one command that would let it run', () => {
    const qemu = "images (skipped: needs qemu-img and mke2fs, from Debian's qemu-utils and e2fsprogs) are read"
    const ruby = "templates (skipped: needs ruby, from Debian's ruby) are rendered"

    expect(closingLines({ passed: 1, failed: 2, skipped: [ruby, qemu, qemu] }).split('\n')).toEqual([
      'Skipped:',
      "      2  needs qemu-img and mke2fs, from Debian's qemu-utils and e2fsprogs",
      "      1  needs ruby, from Debian's ruby",
      'To run them on Debian: apt-get install --no-install-recommends e2fsprogs qemu-utils ruby',
      '1 passed, 2 failed, 3 skipped',
    ])
  })

  it('name a test that gives no reason', () => {
    expect(closingLines({ passed: 0, failed: 0, skipped: ['a test'] })).toContain('      1  no reason given: a test')
  })

  it('keep parentheses in a reason', () => {
    expect(closingLines({ passed: 0, failed: 0, skipped: ['boot (skipped: slow (set SLOW=1)) works'] })).toContain('1  slow (set SLOW=1)\n')
  })
})

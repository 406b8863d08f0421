import { PassThrough } from 'node:stream'
import { text } from 'node:stream/consumers'
import { progressTo, silentProgress } from '../../src/host/progress.ts'

/** A stream that claims to be a terminal, or not. */
function stream(isTTY: boolean) {
  return Object.assign(new PassThrough(), { isTTY }) as unknown as NodeJS.WriteStream & PassThrough
}

describe('progressTo', () => {
  it('writes one line per step to a terminal, with the seconds since the start', async () => {
    const terminal = stream(true)
    const progress = progressTo(terminal)

    progress.step('unpack stemcell.tgz')
    progress.step('write the qcow2 image')
    terminal.end()

    expect(await text(terminal)).toMatch(/^ +\d+\.\d s {2}unpack stemcell\.tgz\n +\d+\.\d s {2}write the qcow2 image\n$/)
  })

  it('writes lines to a file or pipe too, and percentages at most every ten seconds', async () => {
    const file = stream(false)
    let nowMs = 0
    const progress = progressTo(file, () => nowMs)

    progress.step('unpack')
    for (nowMs = 1_000; nowMs <= 25_000; nowMs += 1_000) progress.share(nowMs, 50_000)
    silentProgress.step('unpack')
    silentProgress.share(1, 2)
    file.end()

    expect(await text(file)).toBe('    0.0 s  unpack\n   10.0 s  unpack: 20 %\n   20.0 s  unpack: 40 %\n')
  })

  it('renews the percentage in its line on a terminal', async () => {
    const terminal = stream(true)
    let nowMs = 0
    const progress = progressTo(terminal, () => nowMs)

    progress.step('pack')
    nowMs = 300
    progress.share(1, 4)
    terminal.end()

    expect(await text(terminal)).toBe('    0.0 s  pack\n\u001b[1A\u001b[2K    0.3 s  pack: 25 %\n')
  })

  it('rounds down, so that only what is complete is 100 %', async () => {
    const terminal = stream(false)
    let nowMs = 0
    const progress = progressTo(terminal, () => nowMs)

    progress.step('pack')
    for (const doneBytes of [999, 1000, 1001]) {
      nowMs += 10_000
      progress.share(doneBytes, 1000)
    }
    terminal.end()

    expect((await text(terminal)).match(/\d+ %/g)).toEqual(['99 %', '100 %', '100 %'])
  })
})

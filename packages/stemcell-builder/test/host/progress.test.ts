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

  it('writes nothing to a file or pipe', async () => {
    const file = stream(false)

    progressTo(file).step('unpack')
    silentProgress.step('unpack')
    file.end()

    expect(await text(file)).toBe('')
  })
})

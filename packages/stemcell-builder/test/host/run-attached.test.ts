import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { runAttached } from '../../src/host/run-attached.ts'
import { MissingToolError } from '../../src/host/tools.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

describe('runAttached', () => {
  it('returns the exit code of the tool', async () => {
    const [good, bad] = [path.join(folder(), 'good.gz'), path.join(folder(), 'bad.gz')]
    writeFileSync(good, gzipSync('content'))
    writeFileSync(bad, gzipSync('content').subarray(0, 12))

    expect(await runAttached('gzip', ['--quiet', '--test', good], {})).toBe(0)
    expect(await runAttached('gzip', ['--quiet', '--test', bad], {})).toBe(1)
  })

  it('passes the environment on', async () => {
    const archive = path.join(folder(), 'made.tar')

    expect(await runAttached('tar', ['-c', '/dev/null'], { TAR_OPTIONS: `--file=${archive} --absolute-names` })).toBe(0)
    expect(await runAttached('tar', ['--compare', '--absolute-names', '--file', archive], {})).toBe(0)
  })

  it('names a tool that is not installed', async () => {
    const { PATH } = process.env
    process.env['PATH'] = '/nonexistent'
    try {
      await expect(runAttached('lbzip2', [], {})).rejects.toThrow(MissingToolError)
    } finally {
      process.env['PATH'] = PATH
    }
  })

  it('ends a tool that is cancelled, and returns 1', async () => {
    expect(await runAttached('unshare', ['sleep', '60'], {}, AbortSignal.timeout(50))).toBe(1)
  })
})

import { spawn, spawnSync } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'
import { afterTest } from 'workspace/after-test'
import { cloudConfig, request, runCpi, writeConfig } from './support/run-cpi.ts'

const PROGRAM = path.resolve(import.meta.dirname, '../dist/cpi.js')
/** Nothing listens at the endpoint, and no call waits long for it. */
const config = () =>
  writeConfig(
    cloudConfig({
      endpoint: 'http://127.0.0.1:9/client/api',
      api_key: 'k',
      secret_access_key: 'a-secret-key',
      timeout: { unreachable: 0.1 },
    }),
  )
const messageOf = (stdout: string) => (JSON.parse(stdout) as { error: { message: string } }).error.message

describe('an odd request', () => {
  it.each([
    [
      'larger than any',
      `"${'x'.repeat(65 * 1024 * 1024)}"`,
      /^the request on stdin is larger than 64 MiB \[cloudstack-cpi\/request-invalid]$/,
    ],
    ['with 100,000 levels', request('has_vm', []).replace('[]', `${'['.repeat(100_000)}${']'.repeat(100_000)}`), /more than 200 levels/],
    ['with half a surrogate pair', request('has_vm', ['vm-\ud800']), /surrogate pair.*at "arguments.0"/],
    ['of white space', ' \n', /^the request on stdin is not JSON: it is empty \[cloudstack-cpi\/request-invalid]$/],
  ])('%s is answered with an error that names the problem', async (_what, stdin, message) => {
    const { exitCode, stdout, stderr } = await runCpi(['--config', await config()], stdin)

    expect(exitCode).toBe(0)
    expect(messageOf(stdout)).toMatch(message)
    expect(stdout + stderr).not.toContain('unexpected failure')
  })

  it('that cannot be read is answered', async () => {
    const file = await config()
    const options = { encoding: 'utf8' } as const

    const { stdout, status } = spawnSync('sh', ['-c', 'exec "$0" "$@" 0>/dev/null', process.execPath, PROGRAM, '--config', file], options)

    expect(status).toBe(0)
    expect(messageOf(stdout)).toMatch(/^the request on stdin cannot be read: EBADF/)
  })

  it('that is malformed is never quoted', async () => {
    const { stdout, stderr } = await runCpi(['--config', await config()], '{"arguments":["s3cret-password"],,}')

    expect(messageOf(stdout)).toMatch(/^the request on stdin is not JSON/)
    expect(stdout + stderr).not.toContain('s3cret')
  })

  it('cannot forge a line of the log with its id or with a name', async () => {
    const forged = '\n2026-01-01T00:00:00Z INFO [director] forged\r\u001b[2K'
    const odd = JSON.parse(request('has_vm', [`vm-1${forged}`])) as { context: object }
    const stdin = JSON.stringify({ ...odd, context: { ...odd.context, request_id: `cpi-1${forged}` } })

    const { stdout, stderr } = await runCpi(['--config', await config()], stdin)

    expect(stderr).toContain('forged')
    // The director writes it into logs of its own.
    for (const control of ['\r', '\n', '\u001b']) expect(messageOf(stdout)).not.toContain(control)
    expect(stderr.split('\n').filter((line) => line.startsWith('2026-01-01'))).toEqual([])
    for (const control of ['\r', '\u001b']) expect(stderr).not.toContain(control)
  })
})

describe('a process that may open few files', () => {
  it('answers as soon as Node itself can start, and names the limit', async () => {
    const file = await config()
    const run = (openFiles: number) => {
      const options = { input: request('has_vm', ['vm-1']), encoding: 'utf8' } as const
      return spawnSync('sh', ['-c', `ulimit -n ${openFiles}; exec "$0" "$@"`, process.execPath, PROGRAM, '--config', file], options)
    }
    let first: ReturnType<typeof run> | undefined
    for (let openFiles = 14; (first?.stdout ?? '') === '' && openFiles < 40; openFiles++) first = run(openFiles)

    expect(first?.status).toBe(0)
    expect(messageOf(first?.stdout ?? '')).not.toContain('unexpected failure')
    expect(messageOf(first?.stdout ?? '')).toMatch(/EMFILE|connect/)
  })
})

describe('a signal', () => {
  it.each(['SIGTERM', 'SIGINT', 'SIGHUP'] as const)(
    '%s, once or repeated, before the request is complete is answered at once',
    async (signal) => {
      const child = spawn(process.execPath, [PROGRAM, '--config', await config()])
      afterTest(() => child.kill('SIGKILL'))
      child.stdin.on('error', () => undefined)
      // More than a pipe holds: once it is written, the process reads.
      await new Promise((resolve) => child.stdin.write(`{${' '.repeat(1024 * 1024)}`, resolve))
      for (let times = 0; times < 3; times++) child.kill(signal)
      const [stdout] = await Promise.all([text(child.stdout), once(child, 'close')])

      expect(messageOf(stdout)).toBe(`the CPI received ${signal} before it had read its request [cloudstack-cpi/interrupted]`)
      expect(child.exitCode).toBe(0)
    },
  )
})

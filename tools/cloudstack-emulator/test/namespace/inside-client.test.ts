import { mkdtemp, readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Inside } from '../../src/namespace/inside-client.ts'
import { connected } from './connected.ts'

describe('connectInside', () => {
  let inside: Inside
  let folder: string
  beforeEach(async () => {
    inside = await connected()
    folder = await mkdtemp(path.join(tmpdir(), 'inside-'))
  })
  afterEach(async () => {
    await inside.close()
    await rm(folder, { recursive: true })
  })

  it('runs a short command with its input', async () => {
    expect(await inside.run('cat', [], 'over the border')).toEqual({ code: 0, stdout: 'over the border', stderr: '' })
  })

  it('returns the exit code of a command that fails', async () => {
    expect(await inside.run('sh', ['-c', 'echo no >&2; exit 3'])).toEqual({ code: 3, stdout: '', stderr: 'no\n' })
  })

  it('answers commands that run at the same time, each its own', async () => {
    const results = await Promise.all(['a', 'b', 'c'].map((text) => inside.run('echo', [text])))

    expect(results.map(({ stdout }) => stdout)).toEqual(['a\n', 'b\n', 'c\n'])
  })

  it('does not mind a command that does not read its input', async () => {
    expect(await inside.run('true', [], 'x'.repeat(1_000_000))).toMatchObject({ code: 0 })
  })

  it('refuses a program that does not exist', async () => {
    await expect(inside.run('no-such-program', [])).rejects.toThrow('no-such-program')
    await expect(inside.spawn('no-such-program', [], { log: '/dev/null' })).rejects.toThrow('no-such-program cannot be started')
  })

  it('starts a process with a log, and tells how it ended', async () => {
    const log = path.join(folder, 'log')
    const started = await inside.spawn('sh', ['-c', 'echo out; echo err >&2; exit 4'], { log })

    expect(await started.exited).toEqual({ code: 4 })
    expect(await readFile(log, 'utf8')).toBe('out\nerr\n')
  })

  it('ends a process by a signal', async () => {
    const started = await inside.spawn('sleep', ['1000'], { log: '/dev/null' })
    await started.kill('SIGKILL')

    expect(await started.exited).toEqual({ signal: 'SIGKILL' })
    await started.kill('SIGTERM')
  })

  it('fails what is asked after the end', async () => {
    await inside.close()

    await expect(inside.run('true', [])).rejects.toThrow('the namespace has ended')
  })
})

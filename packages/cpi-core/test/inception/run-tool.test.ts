import { runTool } from '../../src/inception/run-tool.ts'

const { signal } = new AbortController()

describe('a program that an image needs', () => {
  it('returns its output as a whole, or as it arrives', async () => {
    const parts: string[] = []

    expect(await runTool('echo', ['done'], { signal })).toBe('done\n')
    expect(await runTool('echo', ['done'], { signal, onOutput: (text) => parts.push(text) })).toBe('')
    expect(parts.join('')).toBe('done\n')
  })

  it.each([
    ['its own words', 'echo " no space " >&2; exit 2', 'sh -c failed: no space'],
    ['its exit code, where it says nothing', 'exit 2', 'sh -c failed: exit code 2'],
  ])('fails with %s', async (_what, script, message) => {
    await expect(runTool('sh', ['-c', script], { signal })).rejects.toMatchObject({ code: 'tool-failed', message })
  })

  it('fails with what to do if it is not installed', async () => {
    await expect(runTool('no-such-program', ['x'], { signal })).rejects.toThrow(
      /^no-such-program cannot be run .*: install it on the machine/,
    )
  })

  it('ends with the reason of the call that is told to stop', async () => {
    const reason = new Error('the CPI received SIGTERM')

    await expect(runTool('echo', ['x'], { signal: AbortSignal.abort(reason) })).rejects.toMatchObject({ name: 'AbortError', cause: reason })
  })
})

import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { afterTest } from 'workspace/after-test'
import { root } from '../support/built-programs.ts'

describe('the demo', () => {
  it('leaves nothing in the temporary folder when it is interrupted by Ctrl-C', async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'interrupted-'))
    afterTest(() => rmSync(folder, { recursive: true }))
    const env = { ...process.env, TMPDIR: folder }
    // A group of its own receives the signal as a whole, as in a terminal.
    const demo = spawn(process.execPath, [path.join(root, 'test-e2e/dist/demo.js')], {
      env,
      detached: true,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    afterTest(() => endGroup(demo.pid))
    await once(demo.stdout, 'data')
    expect(readdirSync(folder)).not.toEqual([])

    process.kill(-(demo.pid ?? 0), 'SIGINT')
    const [code] = (await once(demo, 'exit')) as [number | null]

    expect(code).toBe(130)
    expect(readdirSync(folder)).toEqual([])
  })
})

/** Ends what is left of a group of processes. */
function endGroup(leader: number | undefined): void {
  if (leader === undefined) return
  try {
    process.kill(-leader, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

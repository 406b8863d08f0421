import { execFile } from 'node:child_process'
import { mkdtemp, readdir, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { root } from '../support/built-programs.ts'
import { describeReal, HOUR_MS } from '../support/describe-real.ts'
import { processesLeft } from '../support/processes-left.ts'

const run = promisify(execFile)

describeReal('npm run demo -- --real', () => {
  let folder: string
  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'demo-'))
  })
  afterAll(() => rm(folder, { recursive: true, force: true }))

  it(
    'is played to its end, and leaves neither a process nor a file',
    async () => {
      const env = { ...process.env, TMPDIR: folder }

      const { stdout } = await run(process.execPath, [path.join(root, 'test-e2e/dist/demo.js'), '--real'], { env })

      expect(stdout).toContain('On the disk, in another machine: "written before the machine was deleted"')
      expect(stdout).toContain('nothing left behind')
      expect(await readdir(folder)).toEqual([])
      expect(await processesLeft(folder)).toBe('')
    },
    HOUR_MS,
  )
})

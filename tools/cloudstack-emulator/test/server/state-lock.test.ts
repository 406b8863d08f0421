import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { lockState } from '../../src/server/state-lock.ts'

it('a state file is refused while an emulator has it, whether it exists yet or not', async () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'lock-'))
  const file = path.join(folder, 'state')
  const release = await lockState(file)

  await expect(lockState(file)).rejects.toThrow(
    `the state file ${file} is in use by process ${process.pid}: end that emulator, or give another file with --state`,
  )

  await release()
  await (await lockState(file))()
  rmSync(folder, { recursive: true })
})

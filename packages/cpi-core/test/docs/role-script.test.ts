import { execFile } from 'node:child_process'
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import { API_CALLS } from '../../src/api-calls.ts'
import { roleScript } from '../../src/docs/role-script.ts'

/** Writes its arguments to a file, and answers as CloudMonkey does. */
const FAKE_CMK = `#!/bin/sh
echo "$*" >> "\${0%/*}/log"
printf '{\\n  "role": {\\n    "description": "x",\\n    "id": "role-1",\\n    "name": "x"\\n  }\\n}\\n'
`

async function run(cmk: string): Promise<{ readonly stdout: string; readonly calls: readonly string[] }> {
  const folder = await mkdtemp(path.join(tmpdir(), 'role-script-'))
  await writeFile(path.join(folder, 'cmk'), cmk)
  await chmod(path.join(folder, 'cmk'), 0o755)
  await writeFile(path.join(folder, 'create-role.sh'), roleScript())
  const { stdout } = await promisify(execFile)('sh', [path.join(folder, 'create-role.sh'), 'my-role'], {
    env: { PATH: `${folder}:/usr/bin:/bin` },
  })
  return { stdout, calls: (await readFile(path.join(folder, 'log'), 'utf8')).trim().split('\n') }
}

describe('the role script', () => {
  it('makes a role with exactly the commands of the CPI, which are those of the account "limited" of the emulator', async () => {
    const { stdout, calls } = await run(FAKE_CMK)

    expect(calls[0]).toBe('-o json create role name=my-role type=User description=BOSH CPI')
    expect(calls.slice(1)).toEqual(API_CALLS.map((name) => `create rolepermission roleid=role-1 rule=${name} permission=allow`))
    expect(stdout).toContain('roleid=role-1')
  })

  it('stops if the role cannot be created', async () => {
    await expect(run('#!/bin/sh\necho "$*" >> "${0%/*}/log"\n')).rejects.toThrow(/could not be created/)
  })
})

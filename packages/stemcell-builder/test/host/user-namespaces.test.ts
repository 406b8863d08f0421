import { chmodSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { runCommand } from '../../src/host/run-command.ts'
import { runTool } from '../../src/host/tools.ts'
import { requireUserNamespaces } from '../../src/host/user-namespaces.ts'
import { useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

/** Runs an `unshare` like that of util-linux where it is refused: its helper lives on and keeps the pipes open. */
function refusing(): ReturnType<typeof runTool> {
  const program = path.join(folder(), 'unshare')
  writeFileSync(program, '#!/bin/sh\nsleep 30 &\necho "unshare: unshare failed: Operation not permitted" >&2\nexit 1\n')
  chmodSync(program, 0o755)
  return runTool((_name, args, options) => runCommand(program, args, options))
}

describe('a build where user namespaces are refused', () => {
  it('is refused at once with the remedies, though the helper of unshare keeps its pipe open', async () => {
    const checking = requireUserNamespaces({ runTool: refusing() }, false)

    await expect(checking).rejects.toThrow(
      /create a user namespace[\s\S]*as root[\s\S]*--security-opt[\s\S]*apparmor_restrict[\s\S]*uidmap[\s\S]*Operation not permitted/,
    )
  })

  it('goes on as root, which needs none', async () => {
    await expect(requireUserNamespaces({ runTool: refusing() }, true)).resolves.toBeUndefined()
  })
})

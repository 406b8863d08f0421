import { ssh } from '../../src/stages/ssh.ts'
import { stageContext } from '../support/stage-context.ts'

describe('the stage ssh', () => {
  it('removes the host keys of the build, and generates new ones before the SSH server starts', async () => {
    const { remove, files = [] } = await ssh.changes({}, stageContext())

    expect(remove).toEqual(['etc/ssh/ssh_host_*'])
    const unit = files.find(({ path }) => path.endsWith('ssh-host-keys.service'))?.content
    expect(unit).toMatch(/Before=ssh\.service/)
    expect(unit).toMatch(/ExecStart=\/usr\/bin\/ssh-keygen -A/)
  })

  it('allows neither root nor passwords', async () => {
    const { files = [] } = await ssh.changes({}, stageContext())

    expect(files[0]?.content).toMatch(/^PermitRootLogin no\nPasswordAuthentication no\nAllowGroups bosh_sshers$/m)
  })
})

import { accounts } from '../../src/stages/accounts.ts'
import { BASE_FILES, stageContext } from '../support/stage-context.ts'

async function contentOf(path: string, files: Readonly<Record<string, string>> = BASE_FILES): Promise<string> {
  const { files: written = [] } = await accounts.changes({}, stageContext(files))
  return String(written.find((file) => file.path === path)?.content)
}

describe('the stage accounts', () => {
  it('adds the user vcap, without a password', async () => {
    expect(await contentOf('/etc/passwd')).toMatch(/^root:.*\nvcap:x:1000:1000:/)
    expect(await contentOf('/etc/shadow')).toMatch(/^vcap:\*:/m)
  })

  it('adds only the groups that are missing', async () => {
    const groups = await contentOf('/etc/group')

    expect(groups).toMatch(/syslog:x:104:\nvcap:x:1000:\nadmin:/)
    expect(groups.match(/^syslog:/gm)).toHaveLength(1)
  })

  it('lets vcap use sudo and SSH through groups', async () => {
    expect(await contentOf('/etc/group')).toMatch(/^bosh_sshers:x:1002:vcap\nbosh_sudoers:x:1003:vcap$/m)
    // The agent puts users of bosh ssh into both groups, and the last rule that matches counts.
    expect((await contentOf('/etc/sudoers.d/bosh_sudoers')).trimEnd().split('\n').at(-1)).toBe('%bosh_sudoers ALL=(ALL) NOPASSWD: ALL')
  })

  it('keeps an existing user vcap and its password', async () => {
    const files = { ...BASE_FILES, '/etc/passwd': 'vcap:x:500:500::/x:/bin/sh\n', '/etc/shadow': 'vcap:secret:1:::::\n' }

    expect(await contentOf('/etc/passwd', files)).toBe('vcap:x:500:500::/x:/bin/sh\n')
    expect(await contentOf('/etc/shadow', files)).toBe('vcap:secret:1:::::\n')
  })

  it('keeps password hashes from other users', async () => {
    const { files = [] } = await accounts.changes({}, stageContext(BASE_FILES))

    expect(files.find(({ path }) => path === '/etc/shadow')).toMatchObject({ mode: 0o640, group: 42 })
    expect(files.find(({ path }) => path === '/etc/sudoers.d/bosh_sudoers')).toMatchObject({ mode: 0o440 })
  })
})

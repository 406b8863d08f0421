import { lintAgentConfig } from '../../src/agent/lint-agent-config.ts'
import { runStages } from '../../src/stages/run-stages.ts'
import type { StageContext } from '../../src/stages/stage.ts'
import { stages } from '../../src/stages/table.ts'

const UUID = '11111111-2222-4333-8444-555555555555'

function context(
  files: Readonly<Record<string, string>> = {},
  boot: readonly string[] = ['vmlinuz-6.1.0-9', 'vmlinuz-6.1.0-10', 'initrd.img-6.1.0-10'],
): StageContext {
  return {
    read: async (path) => files[path],
    list: async (folder) => (folder === '/boot' ? boot : []),
    filesystemUuid: UUID,
    operatingSystem: 'debian-bookworm',
    version: '1.2',
    infrastructure: 'cloudstack',
  }
}

const BASE = {
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
  '/etc/group': 'root:x:0:\nsyslog:x:104:\n',
  '/etc/shadow': 'root:*:19000:0:99999:7:::\n',
}
const ALL = { stages: { agent: { binary: '/build/bosh-agent' } }, without: [] }

describe('every stage', () => {
  it.each([...stages.values()])('$name has a one-sentence description and refuses unknown options', (stage) => {
    expect(stage.description).toMatch(/^[a-z].{20,}[^.]$/)
    expect(stage.options.safeParse({ no_such_option: 1 }).success).toBe(false)
  })

  it.each([...stages.values()])('$name writes nothing outside the root, and only absolute paths', async (stage) => {
    const { files = [], links = [], folders = [], remove = [] } = await stage.changes(stage.options.parse({}), context(BASE))

    for (const { path } of [...files, ...links, ...folders]) expect(path).toMatch(/^\/(?!.*\.\.)/)
    for (const pattern of remove) expect(pattern).toMatch(/^(?!\/)(?!.*\.\.)/)
  })
})

describe('the stages together', () => {
  const content = async (path: string, files = BASE) =>
    (await runStages(ALL, context(files))).files.find((file) => file.path === path)?.content

  it('add the user vcap and only the groups that are missing', async () => {
    expect(await content('/etc/passwd')).toMatch(/^root:.*\nvcap:x:1000:1000:/)
    expect(await content('/etc/group')).toMatch(/syslog:x:104:\nvcap:x:1000:\nadmin:/)
    expect(await content('/etc/shadow')).toMatch(/^vcap:\*:/m)
  })

  it('keep an existing user vcap', async () => {
    const files = { ...BASE, '/etc/passwd': 'vcap:x:500:500::/x:/bin/sh\n' }

    expect(await content('/etc/passwd', files)).toBe('vcap:x:500:500::/x:/bin/sh\n')
  })

  it('give the agent a configuration without lint findings', async () => {
    expect(lintAgentConfig(JSON.parse(String(await content('/var/vcap/bosh/agent.json'))))).toEqual([])
    expect(await content('/var/vcap/bosh/bin/bosh-agent')).toEqual({ file: '/build/bosh-agent' })
    expect(await content('/var/vcap/bosh/etc/stemcell_version')).toBe('1.2')
  })

  it('boot the newest kernel from the UUID of the file system', async () => {
    const menu = String(await content('/boot/grub/grub.cfg'))

    expect(menu).toContain('linux /boot/vmlinuz-6.1.0-9 root=UUID=')
    expect(menu).toContain(`root=UUID=${UUID} ro net.ifnames=0`)
    expect(await content('/etc/fstab')).toBe(`UUID=${UUID} / ext4 defaults 1 1\n`)
  })

  it('refuse a tree without a kernel, naming what to install', async () => {
    await expect(runStages(ALL, context(BASE, []))).rejects.toThrow(/no kernel.*install a linux-image package/)
  })

  it('refuse invalid options, naming the stage', async () => {
    await expect(runStages({ stages: { boot: { arguments: ['two words'] } }, without: [] }, context(BASE))).rejects.toThrow(
      /^stage boot: arguments\.0: one argument without blanks/,
    )
  })

  it('can be omitted', async () => {
    const { files } = await runStages({ stages: {}, without: ['agent', 'boot'] }, context(BASE))

    expect(files.some(({ path }) => path.startsWith('/var/vcap/bosh/agent'))).toBe(false)
  })

  it('remove host keys and the machine id, which must differ on each machine', async () => {
    const { remove, files } = await runStages(ALL, context(BASE))

    expect(remove).toContain('etc/ssh/ssh_host_*')
    expect(files).toContainEqual({ path: '/etc/machine-id', content: '', mode: 0o444 })
  })
})

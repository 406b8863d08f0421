import { InputError } from '../../src/input-error.ts'
import { runStages } from '../../src/stages/run-stages.ts'
import { BASE_FILES, stageContext } from '../support/stage-context.ts'

const ALL = { stages: { agent: { binary: '/build/bosh-agent' } }, without: [] }

describe('runStages', () => {
  it('refuses invalid options, naming the stage and the key', async () => {
    const running = runStages({ stages: { boot: { arguments: ['two words'] } }, without: [] }, stageContext(BASE_FILES))

    await expect(running).rejects.toThrow(InputError)
    await expect(running).rejects.toThrow(/^stage boot: arguments\.0: one argument without blanks/)
  })

  it('omits stages', async () => {
    const { files } = await runStages({ stages: {}, without: ['agent', 'boot'] }, stageContext(BASE_FILES))

    expect(files.some(({ path }) => path.startsWith('/var/vcap/bosh/agent'))).toBe(false)
    expect(files.some(({ path }) => path === '/etc/hostname')).toBe(true)
  })

  it('writes each path once, as the last stage wants it', async () => {
    const { files, links } = await runStages(ALL, stageContext(BASE_FILES))

    for (const entries of [files, links]) {
      const paths = entries.map(({ path }) => path)
      expect(new Set(paths).size).toBe(paths.length)
    }
  })

  it('lets a later stage see the files of an earlier one', async () => {
    // The stage accounts writes /etc/passwd; running it over its own result adds nothing.
    const first = await runStages(ALL, stageContext(BASE_FILES))
    const contentOf = (path: string) => String(first.files.find((file) => file.path === path)?.content)
    const files = Object.fromEntries(['/etc/passwd', '/etc/group', '/etc/shadow'].map((path) => [path, contentOf(path)]))

    const second = await runStages(ALL, stageContext(files))

    for (const [path, content] of Object.entries(files)) expect(second.files.find((file) => file.path === path)?.content).toBe(content)
  })
})

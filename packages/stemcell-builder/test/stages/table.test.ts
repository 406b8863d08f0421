import { stages } from '../../src/stages/table.ts'
import { BASE_FILES, stageContext } from '../support/stage-context.ts'

describe('every stage', () => {
  it.each([...stages.values()])('$name has a one-sentence description and refuses unknown options', (stage) => {
    expect(stage.description).toMatch(/^[a-z].{20,}[^.]$/)
    expect(stage.options.safeParse({ no_such_option: 1 }).success).toBe(false)
  })

  it.each([...stages.values()])('$name writes nothing outside the root, and only absolute paths', async (stage) => {
    const { files = [], links = [], folders = [], remove = [] } = await stage.changes(stage.options.parse({}), stageContext(BASE_FILES))

    for (const { path } of [...files, ...links, ...folders]) expect(path).toMatch(/^\/(?!.*\.\.)/)
    for (const pattern of remove) expect(pattern).toMatch(/^(?!\/)(?!.*\.\.)/)
  })

  it.each([...stages.values()])('$name enables only units that it or the distribution brings', async (stage) => {
    const { files = [], links = [] } = await stage.changes(stage.options.parse({}), stageContext(BASE_FILES))

    const written = files.map(({ path }) => path)
    for (const { target } of links.filter(({ path }) => path.includes('.target.wants/')))
      expect(written.includes(target) || target.startsWith('/lib/systemd/system/')).toBe(true)
  })

  it('runs before those that depend on it: accounts first, clean last', () => {
    expect([...stages.keys()]).toEqual(['accounts', 'network', 'ssh', 'metadata', 'monit', 'agent', 'boot', 'clean'])
  })
})

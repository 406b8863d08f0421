import { readFileSync } from 'node:fs'
import path from 'node:path'
import { sourceFiles } from '../src/source-files.mjs'

const root = path.resolve(import.meta.dirname, '../../..')
const sources = sourceFiles(root, (file) => /\/src\/.*\.ts$/.test(file) && !file.includes('/generated/'))

const withoutComments = (source: string) => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '')

/** What neither the linter nor `npm run check` sees: how the folders are laid out. Sizes, cycles and imports are held there. */
describe('the house rules', () => {
  it('keeps at most two folder levels under src', () => {
    const deep = sources.filter((file) => file.slice(file.indexOf('/src/') + 5).split('/').length > 3)

    expect(deep).toEqual([])
  })

  it('climbs at most one folder in an import within a package', () => {
    const climbing = sources.filter((file) => /from '\.\.\/\.\.\//.test(readFileSync(path.join(root, file), 'utf8')))

    expect(climbing).toEqual([])
  })

  it('has no file named for nothing in particular', () => {
    const vague = sources.filter((file) => /(^|[/-])(utils?|helpers?|common|manager|misc)\b/.test(file))

    expect(vague).toEqual([])
  })

  it('limits time with timers of its own: Node 20 collects the timeout signal inside AbortSignal.any', () => {
    const bare = sources.filter((file) =>
      /AbortSignal\s*\.\s*(any|timeout)\s*\(/.test(withoutComments(readFileSync(path.join(root, file), 'utf8'))),
    )

    expect(bare).toEqual([])
  })

  it('keeps the emulator out of what ships: it is a development dependency only', () => {
    for (const manifest of [
      'apps/cpi-cli',
      'packages/cloudstack-client',
      'packages/cpi-core',
      'packages/bosh-registry',
      'packages/stemcell-builder',
    ]) {
      const { dependencies = {} } = JSON.parse(readFileSync(path.join(root, manifest, 'package.json'), 'utf8')) as { dependencies?: object }

      expect(Object.keys(dependencies)).not.toContain('cloudstack-emulator')
    }
  })
})

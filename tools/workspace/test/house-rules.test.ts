import { execFileSync } from 'node:child_process'
import { existsSync, readFileSync } from 'node:fs'
import path from 'node:path'
import { type FolderOrder, findClimbingImports } from '../src/folder-order.ts'

const root = path.resolve(import.meta.dirname, '../../..')
const tracked = execFileSync('git', ['ls-files', '--cached', '--others', '--exclude-standard', '*.ts'], { cwd: root, encoding: 'utf8' })
  .split('\n')
  .filter((file) => file !== '')
const sources = tracked.filter((file) => /\/src\//.test(file) && !file.includes('/generated/'))

const packages = [...new Set(sources.map((file) => file.slice(0, file.indexOf('/src/'))))]

/** What the linter cannot see: how the folders are laid out. Sizes, cycles and imports are held by Biome and `turbo boundaries`. */
describe('the house rules', () => {
  it('keeps at most two folder levels under src', () => {
    const deep = sources.filter((file) => file.slice(file.indexOf('/src/') + 5).split('/').length > 3)

    expect(deep).toEqual([])
  })

  it('climbs at most one folder in an import within a package', () => {
    const climbing = sources.filter((file) => /from '\.\.\/\.\.\//.test(readFileSync(path.join(root, file), 'utf8')))

    expect(climbing).toEqual([])
  })

  it('has no import that climbs from a folder to one above it, in the order that each package declares', () => {
    const climbing = packages.flatMap((folder) => {
      const declaration = path.join(root, folder, 'house-rules.json')
      if (!existsSync(declaration)) {
        return []
      }
      const own = sources.filter((file) => file.startsWith(`${folder}/src/`)).map((file) => file.slice(`${folder}/src/`.length))
      const texts = new Map(own.map((file) => [file, readFileSync(path.join(root, folder, 'src', file), 'utf8')]))
      return findClimbingImports(JSON.parse(readFileSync(declaration, 'utf8')) as FolderOrder, texts).map((line) => `${folder}/src/${line}`)
    })

    expect(climbing).toEqual([])
  })

  it('has no file named for nothing in particular', () => {
    const vague = sources.filter((file) => /(^|[/-])(utils?|helpers?|common|manager|misc)\b/.test(file))

    expect(vague).toEqual([])
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

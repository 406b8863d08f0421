import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { stages } from '../src/stages/table.ts'

const root = path.resolve(import.meta.dirname, '..')
const readme = readFileSync(path.join(root, 'README.md'), 'utf8')

describe('the README', () => {
  it('lists the stages in their order, with their descriptions', () => {
    const rows = [...readme.matchAll(/^\| `(\w+)` \| ([a-z][^|]*) \|$/gm)].map(([, name, description]) => [name, description?.trim()])

    expect(rows).toEqual([...stages.values()].map(({ name, description }) => [name, description]))
  })

  it('names every folder of the sources, from top to bottom', () => {
    const { folders } = JSON.parse(readFileSync(path.join(root, 'house-rules.json'), 'utf8')) as { folders: string[] }
    const declared = folders.filter((name) => !name.endsWith('.ts'))
    const layout = readme.slice(readme.indexOf('## Layout'))
    const named = [...layout.matchAll(/`(\w+)\/`/g)].map(([, name]) => name)

    expect([...named].sort()).toEqual([...declared].sort())
    expect(named[0]).toBe(declared.at(-1))
    expect(named.at(-1)).toBe(declared[0])
  })

  it('shows commands that exist', () => {
    const commands = [...readme.matchAll(/^stemcell-builder (\w+)/gm)].map(([, name]) => name)
    const sources = execFileSync('grep', ['-rhoE', String.raw`\.command\('\w+'\)`, path.join(root, 'src/commands')], { encoding: 'utf8' })

    for (const command of commands) expect(sources).toContain(`.command('${command}')`)
  })
})

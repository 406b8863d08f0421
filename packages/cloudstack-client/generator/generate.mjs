// Writes src/generated/ from the catalogue. `node generator/generate.mjs` writes; with `--check` it only compares.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { nameEntities } from './name-entities.mjs'
import { readCatalogue } from './read-catalogue.mjs'
import { renderCommand, renderEntities } from './render.mjs'

const OUT = new URL('../src/generated/', import.meta.url)
const HEADER = '// Generated from catalogue/ by generator/generate.mjs; change those, not this.\n'

/** @returns Map file name → text */
export async function generate() {
  const { commands, types } = await readCatalogue()
  const entities = nameEntities(commands)
  const files = new Map()
  const { text, names } = renderEntities(commands, entities, types)
  files.set('entities.ts', HEADER + text)
  const sections = [...new Set(commands.map((command) => command.section))].sort()
  for (const section of sections) {
    const own = commands.filter((command) => command.section === section).sort((a, b) => (a.name < b.name ? -1 : 1))
    const rendered = own.map((command) => renderCommand(command, entities.get(command.name)))
    const body = rendered.join('\n')
    const used = [...new Set(own.map((command) => entities.get(command.name)).filter((name) => name && names.has(name)))].sort()
    const imports = ["import { describeCommand } from '../api/command.ts'"]
    const types = ['Success', 'WireObject'].filter((name) => new RegExp(`\\b${name}\\b`).test(body))
    if (types.length > 0) imports.push(`import type { ${types.join(', ')} } from '../api/command.ts'`)
    if (used.length > 0) imports.push(`import type { ${used.join(', ')} } from './entities.ts'`)
    files.set(`${fileName(section)}.ts`, `${HEADER}${imports.join('\n')}\n\n${body}`)
  }
  const exports = sections.map((section) => `export * from './${fileName(section)}.ts'`)
  files.set('index.ts', `${HEADER}export type * from './entities.ts'\n${exports.join('\n')}\n`)
  return files
}

const fileName = (section) =>
  section
    .replace(/([a-z\d])([A-Z])/g, '$1-$2')
    .replace(/([A-Z]+)([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()

async function write(files) {
  await rm(OUT, { recursive: true, force: true })
  await mkdir(OUT, { recursive: true })
  for (const [name, text] of files) await writeFile(new URL(name, OUT), text)
}

/** @returns names of the files that are not as they would be generated */
export async function staleFiles() {
  const files = await generate()
  const present = await readdir(OUT)
  const stale = present.filter((name) => !files.has(name))
  for (const [name, text] of files) {
    const old = present.includes(name) ? await readFile(new URL(name, OUT), 'utf8') : undefined
    if (old !== text) stale.push(name)
  }
  return stale
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles()
    if (stale.length > 0) console.error(`stale: ${stale.join(', ')}; run node generator/generate.mjs`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    await write(await generate())
  }
}

// Writes src/generated/ from the catalogue. `node generator/generate.mjs` writes; with `--check` it only compares.
import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises'
import { dirname } from 'node:path'
import { fileURLToPath } from 'node:url'
import { nameEntities } from './name-entities.mjs'
import { readCatalogue } from './read-catalogue.mjs'
import { renderCommand } from './render-commands.mjs'
import { renderEntities, shapesOf } from './render-entities.mjs'
import { checkValues, renderValues, valueTypes } from './render-values.mjs'
import { fileName, importsOf, importValues } from './typescript-text.mjs'

const OUT = new URL('../src/generated/', import.meta.url)
const HEADER = '// Generated from catalogue/ by generator/generate.mjs; change those, not this.\n'

/** @returns Map file name → text */
export async function generate() {
  const { commands, types, values } = await readCatalogue()
  const entities = nameEntities(commands)
  checkValues(values, commands, shapesOf(commands, entities))
  const [found, texts] = [valueTypes(values), renderValues(values)]
  const rendered = renderEntities(commands, entities, types, found, texts)
  const files = new Map([['values.ts', `${HEADER}import type { OrAnother } from '../api/command.ts'\n\n${[...texts.values()].join('\n')}`]])
  for (const [section, text] of rendered.files) files.set(`entities/${fileName(section)}.ts`, HEADER + text)
  const sections = [...new Set(commands.map((command) => command.section))].sort()
  for (const section of sections)
    files.set(`${fileName(section)}.ts`, commandFile(section, commands, entities, rendered.sectionOf, { found, texts }))
  const exported = [
    "export type * from './values.ts'",
    ...[...rendered.files.keys()].map((section) => `export type * from './entities/${fileName(section)}.ts'`),
    ...sections.map((section) => `export * from './${fileName(section)}.ts'`),
  ]
  files.set('index.ts', `${HEADER}${exported.join('\n')}\n`)
  return files
}

function commandFile(section, commands, entities, sectionOf, { found, texts }) {
  const own = commands.filter((command) => command.section === section).sort((a, b) => (a.name < b.name ? -1 : 1))
  const body = own.map((command) => renderCommand(command, entities.get(command.name), found)).join('\n')
  const used = new Set(own.map((command) => entities.get(command.name)))
  const types = ['OrAnother', 'Success', 'WireObject'].filter((name) => new RegExp(`\\b${name}\\b`).test(body))
  const imports = ["import { describeCommand } from '../api/command.ts'"]
  if (types.length > 0) imports.push(`import type { ${types.join(', ')} } from '../api/command.ts'`)
  imports.push(
    ...importsOf(body, new Map([...sectionOf].filter(([name]) => used.has(name))), './entities/'),
    ...importValues(body, texts, './'),
  )
  return `${HEADER}${imports.join('\n')}\n\n${body}`
}

async function write(files) {
  await rm(OUT, { recursive: true, force: true })
  for (const [name, text] of files) {
    const target = fileURLToPath(new URL(name, OUT))
    await mkdir(dirname(target), { recursive: true })
    await writeFile(target, text)
  }
}

/** @returns names of the files that are not as they would be generated */
export async function staleFiles() {
  const files = await generate()
  const present = (await readdir(OUT, { recursive: true })).filter((name) => name.endsWith('.ts')).map((name) => name.replaceAll('\\', '/'))
  const stale = present.filter((name) => !files.has(name))
  for (const [name, text] of files) {
    const old = present.includes(name) ? await readFile(new URL(name, OUT), 'utf8') : undefined
    if (old !== text) stale.push(name)
  }
  return stale
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  if (process.argv.includes('--check')) {
    const stale = await staleFiles()
    if (stale.length > 0) console.error(`stale: ${stale.join(', ')}; run node generator/generate.mjs`)
    process.exitCode = stale.length > 0 ? 1 : 0
  } else {
    await write(await generate())
  }
}

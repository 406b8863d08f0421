// Refuses an import that climbs from a folder to one above it, in the order that each package declares in its `house-rules.json`.
import { readFileSync } from 'node:fs'
import path from 'node:path'
import { findClimbingImports } from './folder-order.mjs'
import { sourceFiles } from './source-files.mjs'

const root = process.cwd()
const sources = sourceFiles(root, (file) => /^[^/]+\/[^/]+\/src\/.*\.ts$/.test(file) && !file.includes('/generated/'))
const declarations = sourceFiles(root, (file) => path.basename(file) === 'house-rules.json')

const faults = declarations.flatMap((declaration) => {
  const folder = path.posix.join(path.posix.dirname(declaration), 'src/')
  const own = sources.filter((file) => file.startsWith(folder))
  const texts = new Map(own.map((file) => [file.slice(folder.length), readFileSync(path.join(root, file), 'utf8')]))
  return findClimbingImports(JSON.parse(readFileSync(path.join(root, declaration), 'utf8')), texts).map((line) => folder + line)
})
for (const fault of faults) process.stdout.write(`${fault}\n`)
if (faults.length > 0) process.exitCode = 1

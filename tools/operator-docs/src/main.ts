import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pages } from './pages.ts'

/** Writes the generated pages, or with `--check` names those that are stale; run from the workspace's root. */
async function main(isCheck: boolean): Promise<void> {
  for (const [file, text] of await pages()) {
    if (!isCheck) await writeFile(path.resolve(file), text)
    else if ((await readFile(path.resolve(file), 'utf8')) !== text) reportStale(file)
  }
}

function reportStale(file: string): void {
  process.stderr.write(`${file} is stale. Run: npm run docs\n`)
  process.exitCode = 1
}

await main(process.argv.includes('--check'))

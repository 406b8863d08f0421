import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { pages } from './pages.ts'

/** Writes the generated pages; run from the workspace's root. */
for (const [file, text] of pages()) await writeFile(path.resolve(file), text)

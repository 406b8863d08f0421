import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { parse } from 'yaml'
import * as z from 'zod'
import type { ArchiveFile } from './archive.ts'

export interface Job {
  readonly name: string
  /** Names of the packages that it needs at run time. */
  readonly packages: readonly string[]
  readonly files: readonly ArchiveFile[]
}

const spec = z.object({
  name: z.string(),
  templates: z.record(z.string(), z.string()),
  packages: z.array(z.string()),
})

/**
 * Reads one folder of `jobs`: spec, monit, templates.
 * @throws {Error} if the name in its spec differs from the folder's, or a template is missing
 */
export async function readJob(folder: string): Promise<Job> {
  const text = await readFile(path.join(folder, 'spec'))
  const { name, templates, packages } = spec.parse(parse(text.toString()))
  if (name !== path.basename(folder)) throw new Error(`${folder}/spec has the name "${name}": expected the name of its folder`)
  const read = async (file: string, as = file) => ({ path: as, content: await readFile(path.join(folder, file)) })
  const listed = Object.keys(templates)
    .sort()
    .map((template) => read(`templates/${template}`))
  return { name, packages, files: [{ path: 'job.MF', content: text }, await read('monit'), ...(await Promise.all(listed))] }
}

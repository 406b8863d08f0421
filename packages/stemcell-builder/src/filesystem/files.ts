import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { Surroundings } from '../host/surroundings.ts'
import { editWithDebugfs, FilesystemError, quoted, readWithDebugfs } from './debugfs.ts'
import type { RootFilesystem } from './root-filesystem.ts'

type Tools = Pick<Surroundings, 'runTool' | 'signal'>

/** A file to be in the image, owned by root. */
export interface ImageFile {
  readonly path: string
  readonly content: string | Uint8Array
  /** Permission bits, for example 0o600. */
  readonly mode: number
}

export interface ImageLink {
  readonly path: string
  readonly target: string
}

/** The text of a file in the image, or undefined if it is not there. */
export async function readImageFile(root: RootFilesystem, file: string, tools: Tools): Promise<string | undefined> {
  const folder = await mkdtemp(path.join(tmpdir(), 'image-file-'))
  try {
    const copy = path.join(folder, 'copy')
    const { problems } = await readWithDebugfs(root, `dump ${quoted(file)} ${quoted(copy)}`, tools)
    if (/File not found/.test(problems)) return undefined
    if (problems !== '') throw new FilesystemError(`${file} cannot be read from the image: ${problems}`)
    return await readFile(copy, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

export async function existsInImage(root: RootFilesystem, file: string, tools: Tools): Promise<boolean> {
  const { problems } = await readWithDebugfs(root, `stat ${quoted(file)}`, tools)
  return !/File not found/.test(problems)
}

/** Names in a folder of the image; none if there is no such folder. */
export async function listImageFolder(root: RootFilesystem, folder: string, tools: Tools): Promise<string[]> {
  const { stdout } = await readWithDebugfs(root, `ls -p ${quoted(folder)}`, tools)
  return stdout
    .split('\n')
    .map((line) => line.split('/')[5])
    .filter((name): name is string => name !== undefined && name !== '' && name !== '.' && name !== '..')
}

/**
 * Puts files and links into the image, replacing what is there, making folders as needed. All or an error.
 * `writtenAt` becomes their time, so that the same input gives the same bytes.
 */
export async function writeImageFiles(
  root: RootFilesystem,
  files: readonly ImageFile[],
  links: readonly ImageLink[],
  writtenAt: Date,
  tools: Tools,
): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'image-files-'))
  try {
    const commands = [`set_current_time @${Math.floor(writtenAt.getTime() / 1000)}`]
    for (const parent of await missingFolders(root, [...files, ...links], tools))
      commands.push(`mkdir ${quoted(parent)}`, ...rootOwned(parent, 0o40755))
    for (const [index, { path: file, content, mode }] of files.entries()) {
      const source = path.join(folder, String(index))
      await writeFile(source, content)
      if (await existsInImage(root, file, tools)) commands.push(`rm ${quoted(file)}`)
      commands.push(`write ${quoted(source)} ${quoted(file)}`, ...rootOwned(file, 0o100000 | mode), ...stamped(file, writtenAt))
    }
    for (const { path: link, target } of links) {
      if (await existsInImage(root, link, tools)) commands.push(`rm ${quoted(link)}`)
      commands.push(`symlink ${quoted(link)} ${quoted(target)}`)
    }
    await editWithDebugfs(root, commands, tools)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A file that debugfs writes belongs to whoever runs it. */
function rootOwned(file: string, mode: number): string[] {
  return [`sif ${quoted(file)} mode 0${mode.toString(8)}`, `sif ${quoted(file)} uid 0`, `sif ${quoted(file)} gid 0`]
}

function stamped(file: string, at: Date): string[] {
  const seconds = `@${Math.floor(at.getTime() / 1000)}`
  return ['atime', 'ctime', 'mtime', 'crtime'].map((field) => `sif ${quoted(file)} ${field} ${seconds}`)
}

/** Folders above these paths that are not in the image yet, outermost first. */
async function missingFolders(root: RootFilesystem, entries: readonly { readonly path: string }[], tools: Tools): Promise<string[]> {
  const parents = new Set(entries.flatMap(({ path: file }) => ancestors(file)))
  const missing: string[] = []
  for (const parent of [...parents].sort((a, b) => a.length - b.length)) {
    if (!(await existsInImage(root, parent, tools))) missing.push(parent)
  }
  return missing
}

function ancestors(file: string): string[] {
  const parts = path.posix.dirname(file).split('/').filter(Boolean)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}

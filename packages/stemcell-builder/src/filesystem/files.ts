import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'
import { limits } from '../tarball/limits.ts'
import { editWithDebugfs, FilesystemError, quote, readWithDebugfs } from './debugfs.ts'
import type { RootFilesystem } from './root-filesystem.ts'

type Tools = Pick<ToolContext, 'runTool' | 'signal'>

const LARGEST_PROGRAM_BYTES = 512 * 1024 * 1024

/** A file to write to the image, owned by root. */
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

/** Returns the text of a file in the image, or undefined if it does not exist. */
export async function readImageFile(root: RootFilesystem, file: string, tools: Tools): Promise<string | undefined> {
  const { stdout, problems: missing } = await readWithDebugfs(root, `stat ${quote(file)}`, tools)
  if (/File not found/.test(missing)) return undefined
  refuseUnreadable(file, stdout, limits.textBytes)
  const folder = await mkdtemp(path.join(tmpdir(), 'image-file-'))
  try {
    const copy = path.join(folder, 'copy')
    const { problems } = await readWithDebugfs(root, `dump ${quote(file)} ${quote(copy)}`, tools)
    if (problems !== '') throw new FilesystemError(`${file} cannot be read from the image: ${problems}`)
    return await readFile(copy, 'utf8')
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Copies a program out of the image to `target`. Returns whether it exists.
 * @throws {FilesystemError} if it is not a plain file, or larger than any program of a stemcell
 */
export async function copyFromImage(root: RootFilesystem, file: string, target: string, tools: Tools): Promise<boolean> {
  const { stdout, problems: missing } = await readWithDebugfs(root, `stat ${quote(file)}`, tools)
  if (/File not found/.test(missing)) return false
  refuseUnreadable(file, stdout, LARGEST_PROGRAM_BYTES)
  const { problems } = await readWithDebugfs(root, `dump ${quote(file)} ${quote(target)}`, tools)
  if (problems !== '') throw new FilesystemError(`${file} cannot be read from the image: ${problems}`)
  return true
}

/** A link may lead in a circle, and a sparse file may be larger than the disk that it would be copied to. */
function refuseUnreadable(file: string, status: string, limitBytes: number): void {
  const type = /Type: (.+?)\s+Mode:/.exec(status)?.[1] ?? 'unknown'
  if (type !== 'regular') throw new FilesystemError(`${file} is not a plain file in the image, but of type "${type}"`)
  const sizeBytes = Number(/Size: (\d+)/.exec(status)?.[1])
  if (!(sizeBytes <= limitBytes))
    throw new FilesystemError(`${file} has ${sizeBytes} bytes in the image; at most ${limitBytes} are accepted`)
}

export async function existsInImage(root: RootFilesystem, file: string, tools: Tools): Promise<boolean> {
  const { problems } = await readWithDebugfs(root, `stat ${quote(file)}`, tools)
  return !/File not found/.test(problems)
}

/** Returns the names in a folder of the image; none if the folder does not exist. */
export async function listImageFolder(root: RootFilesystem, folder: string, tools: Tools): Promise<string[]> {
  const { stdout } = await readWithDebugfs(root, `ls -p ${quote(folder)}`, tools)
  return stdout
    .split('\n')
    .map((line) => line.split('/')[5])
    .filter((name): name is string => name !== undefined && name !== '' && name !== '.' && name !== '..')
}

/**
 * Writes files and symbolic links to the image, replacing existing ones and creating folders as needed. They are dated `writtenAt`, so that the
 * same input gives the same bytes. @throws {FilesystemError} unless everything was written
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
      commands.push(`mkdir ${quote(parent)}`, ...ownershipCommands(parent, 0o40755))
    for (const [index, { path: file, content, mode }] of files.entries()) {
      const source = path.join(folder, String(index))
      await writeFile(source, content)
      if (await existsInImage(root, file, tools)) commands.push(`rm ${quote(file)}`)
      commands.push(
        `write ${quote(source)} ${quote(file)}`,
        ...ownershipCommands(file, 0o100000 | mode),
        ...timestampCommands(file, writtenAt),
      )
    }
    for (const { path: link, target } of links) {
      if (await existsInImage(root, link, tools)) commands.push(`rm ${quote(link)}`)
      commands.push(`symlink ${quote(link)} ${quote(target)}`)
    }
    await editWithDebugfs(root, commands, tools)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** debugfs gives a new file the ids of the user who runs it. */
function ownershipCommands(file: string, mode: number): string[] {
  return [`sif ${quote(file)} mode 0${mode.toString(8)}`, `sif ${quote(file)} uid 0`, `sif ${quote(file)} gid 0`]
}

function timestampCommands(file: string, at: Date): string[] {
  const seconds = `@${Math.floor(at.getTime() / 1000)}`
  return ['atime', 'ctime', 'mtime', 'crtime'].map((field) => `sif ${quote(file)} ${field} ${seconds}`)
}

/** Returns the parent folders of these paths that the image lacks, outermost first. */
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

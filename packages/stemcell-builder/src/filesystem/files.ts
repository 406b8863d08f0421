import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'
import { limits } from '../tarball/limits.ts'
import { editWithDebugfs, FilesystemError, quote, readEachWithDebugfs } from './debugfs.ts'
import type { RootFilesystem } from './root-filesystem.ts'

type Tools = Pick<ToolContext, 'runTool' | 'signal'>

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

/** Returns the text of a file in the image, or undefined if it does not exist. @throws {FilesystemError} if it is not a plain file */
export async function readImageFile(root: RootFilesystem, file: string, tools: Tools): Promise<string | undefined> {
  return (await readImageFiles(root, [file], tools)).get(file)
}

/**
 * Returns the texts of files in the image, by path, without those that do not exist.
 * @throws {FilesystemError} if one is not a plain file, or larger than any text of a stemcell
 */
export async function readImageFiles(root: RootFilesystem, files: readonly string[], tools: Tools): Promise<ReadonlyMap<string, string>> {
  const statuses = await statusesInImage(root, files, tools)
  for (const [file, status] of statuses) refuseUnreadable(file, status, limits.textBytes)
  const folder = await mkdtemp(path.join(tmpdir(), 'image-file-'))
  try {
    const copies = new Map([...statuses.keys()].map((file, index) => [file, path.join(folder, String(index))]))
    await dump(root, copies, tools)
    return new Map(await Promise.all([...copies].map(async ([file, copy]) => [file, await readFile(copy, 'utf8')] as const)))
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/**
 * Copies a program out of the image to `target`. Returns whether it exists.
 * @throws {FilesystemError} if it is not a plain file, or larger than any program of a stemcell
 */
export async function copyFromImage(root: RootFilesystem, file: string, target: string, tools: Tools): Promise<boolean> {
  const status = (await statusesInImage(root, [file], tools)).get(file)
  if (status === undefined) return false
  refuseUnreadable(file, status, limits.programBytes)
  await dump(root, new Map([[file, target]]), tools)
  return true
}

/** Copies files of the image, each to its target. @throws {FilesystemError} if one cannot be read */
async function dump(root: RootFilesystem, targets: ReadonlyMap<string, string>, tools: Tools): Promise<void> {
  if (targets.size === 0) return
  const commands = [...targets].map(([file, target]) => `dump ${quote(file)} ${quote(target)}`)
  const { problems } = await readEachWithDebugfs(root, commands, tools)
  if (problems !== '') throw new FilesystemError(`${[...targets.keys()].join(', ')} cannot be read from the image: ${problems}`)
}

/** Returns what debugfs prints about each of these paths, without those that do not exist in the image; it may be nothing, for a damaged one. */
async function statusesInImage(root: RootFilesystem, files: readonly string[], tools: Tools): Promise<ReadonlyMap<string, string>> {
  const names = [...new Set(files)]
  const commands = names.map((name) => `stat ${quote(name)}`)
  const { outputs, problems } = await readEachWithDebugfs(root, commands, tools)
  const isMissing = (name: string) => problems.split('\n').some((line) => line.startsWith(`${name}: File not found`))
  return new Map(
    names.map((name, index) => [name, outputs[index] ?? ''] as const).filter(([name, status]) => status !== '' || !isMissing(name)),
  )
}

/** A link may lead in a circle, and a sparse file may be larger than the disk that it would be copied to. */
function refuseUnreadable(file: string, status: string, limitBytes: number): void {
  const type = /Type: (.+?)\s+Mode:/.exec(status)?.[1] ?? 'unknown'
  if (type !== 'regular') throw new FilesystemError(`${file} is not a plain file in the image, but of type "${type}"`)
  const sizeBytes = Number(/Size: (\d+)/.exec(status)?.[1])
  if (!(sizeBytes <= limitBytes))
    throw new FilesystemError(`${file} has ${sizeBytes} bytes in the image; at most ${limitBytes} are accepted`)
}

/** Returns those of these paths that exist in the image. */
export async function existingInImage(root: RootFilesystem, files: readonly string[], tools: Tools): Promise<ReadonlySet<string>> {
  return new Set((await statusesInImage(root, files, tools)).keys())
}

/** Returns the names in each of these folders of the image; none if the folder does not exist. */
export async function listImageFolders(root: RootFilesystem, folders: readonly string[], tools: Tools): Promise<readonly string[][]> {
  const { outputs } = await readEachWithDebugfs(
    root,
    folders.map((folder) => `ls -p ${quote(folder)}`),
    tools,
  )
  return outputs.map((output) =>
    output
      .split('\n')
      .map((line) => line.split('/')[5])
      .filter((name): name is string => name !== undefined && name !== '' && name !== '.' && name !== '..'),
  )
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
    const entries = [...files, ...links].map((entry) => entry.path)
    const parents = ancestorsOf(entries)
    const existing = await existingInImage(root, [...parents, ...entries], tools)
    const commands = [`set_current_time @${Math.floor(writtenAt.getTime() / 1000)}`]
    for (const parent of parents.filter((each) => !existing.has(each)))
      commands.push(`mkdir ${quote(parent)}`, ...ownershipCommands(parent, 0o40755))
    for (const [index, { path: file, content, mode }] of files.entries()) {
      const source = path.join(folder, String(index))
      await writeFile(source, content)
      if (existing.has(file)) commands.push(`rm ${quote(file)}`)
      commands.push(
        `write ${quote(source)} ${quote(file)}`,
        ...ownershipCommands(file, 0o100000 | mode),
        ...timestampCommands(file, writtenAt),
      )
    }
    for (const { path: link, target } of links) {
      if (existing.has(link)) commands.push(`rm ${quote(link)}`)
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

/** Returns the folders above these paths, outermost first. */
function ancestorsOf(files: readonly string[]): string[] {
  return [...new Set(files.flatMap(ancestors))].sort((a, b) => a.length - b.length)
}

function ancestors(file: string): string[] {
  const parts = path.posix.dirname(file).split('/').filter(Boolean)
  return parts.map((_, index) => `/${parts.slice(0, index + 1).join('/')}`)
}

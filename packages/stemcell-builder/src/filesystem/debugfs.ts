import { randomUUID } from 'node:crypto'
import type { ToolContext } from '../host/tool-context.ts'
import type { RootFilesystem } from './root-filesystem.ts'

type Tools = Pick<ToolContext, 'runTool' | 'signal'>

/** A debugfs command that failed. debugfs exits with code 0 even then; its errors are on standard error, after its banner. */
export class FilesystemError extends Error {
  override readonly name = 'FilesystemError'
}

/** The file system in debugfs's syntax for a disk and an offset. @throws {FilesystemError} where a folder's name would be taken for an option */
function device({ disk, offsetBytes }: RootFilesystem): string {
  if (disk.includes('?')) throw new FilesystemError(`${disk} has a question mark in its path: choose another --output, or another TMPDIR`)
  return offsetBytes === 0 ? disk : `${disk}?offset=${offsetBytes}`
}

/** Quotes a path for a debugfs command. @throws {FilesystemError} for characters that cannot be quoted */
export function quote(path: string): string {
  if (/["\n\r]/.test(path)) throw new FilesystemError(`"${path}" cannot be named in the image: quotes and line ends are not supported`)
  return `"${path}"`
}

/** Runs a read-only debugfs command. Returns its standard output, and its standard error without the banner. */
export async function readWithDebugfs(root: RootFilesystem, command: string, { runTool, signal }: Tools) {
  const { stdout, stderr } = await runTool('debugfs', ['-R', command, device(root)], signal === undefined ? {} : { signal })
  return { stdout, problems: problemsIn(stderr) }
}

/**
 * Runs read-only debugfs commands, in order, in one process. Returns the standard output of each, and their standard error together, without the
 * banner: a line of it names the path that it is about.
 * @throws {FilesystemError} if debugfs could not open the file system, or ended before the last command
 */
export async function readEachWithDebugfs(root: RootFilesystem, commands: readonly string[], { runTool, signal }: Tools) {
  // debugfs prints comments as they are. Nothing in the image, such as the target of a link, can look like this one.
  const separator = `# ${randomUUID()}\n`
  const { stdout, stderr } = await runTool('debugfs', ['-f', '-', device(root)], {
    input: commands.map((command) => `${separator}${command}\n`).join(''),
    ...(signal === undefined ? {} : { signal }),
  })
  const [, ...answers] = stdout.split(separator)
  if (answers.length !== commands.length) throw new FilesystemError(`the image could not be read: ${withoutGreeting(stderr)}`)
  return { outputs: answers.map(withoutEcho), problems: problemsIn(stderr) }
}

/** debugfs repeats each command of a file in a line of its own. */
function withoutEcho(answer: string): string {
  return answer.slice(answer.indexOf('\n') + 1)
}

/** Runs debugfs commands that write, in order. @throws {FilesystemError} with everything that debugfs printed on standard error */
export async function editWithDebugfs(root: RootFilesystem, commands: readonly string[], { runTool, signal }: Tools): Promise<void> {
  const { stderr } = await runTool('debugfs', ['-w', '-f', '-', device(root)], {
    input: `${commands.join('\n')}\n`,
    ...(signal === undefined ? {} : { signal }),
  })
  const problems = withoutGreeting(stderr)
  if (problems !== '') throw new FilesystemError(`the image could not be edited: ${problems}`)
}

/** debugfs goes on without the file system that it was to open: each command then fails, as if what it is about were missing. */
function problemsIn(stderr: string): string {
  const reason = /^debugfs: (.*) while trying to open /m.exec(stderr)?.[1]
  if (reason !== undefined) throw new FilesystemError(`the file system of the image cannot be opened: ${reason}`)
  return withoutGreeting(stderr)
}

function withoutGreeting(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^debugfs \d/.test(line))
    .join('\n')
}

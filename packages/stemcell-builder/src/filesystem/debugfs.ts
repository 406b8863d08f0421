import type { ToolContext } from '../host/tool-context.ts'
import type { RootFilesystem } from './root-filesystem.ts'

type Tools = Pick<ToolContext, 'runTool' | 'signal'>

/** A debugfs command that failed. debugfs exits with code 0 even then; its errors are on standard error, after its banner. */
export class FilesystemError extends Error {
  override readonly name = 'FilesystemError'
}

/** The file system in debugfs's syntax for a disk and an offset. */
function device({ disk, offsetBytes }: RootFilesystem): string {
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
  return { stdout, problems: withoutGreeting(stderr) }
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

function withoutGreeting(stderr: string): string {
  return stderr
    .split('\n')
    .filter((line) => line.trim() !== '' && !/^debugfs \d/.test(line))
    .join('\n')
}

import type { Surroundings } from '../host/surroundings.ts'
import type { RootFilesystem } from './root-filesystem.ts'

type Tools = Pick<Surroundings, 'runTool' | 'signal'>

/** debugfs ends with exit code 0 whatever became of its commands; what it could not do stands on standard error, below its greeting. */
export class FilesystemError extends Error {
  override readonly name = 'FilesystemError'
}

/** What debugfs takes for the disk: the file system's place in it. */
function device({ disk, offsetBytes }: RootFilesystem): string {
  return offsetBytes === 0 ? disk : `${disk}?offset=${offsetBytes}`
}

/** Words of a debugfs command; blanks and quotes in a path would change their meaning. */
export function quoted(path: string): string {
  if (/["\n\r]/.test(path)) throw new FilesystemError(`"${path}" cannot be named in the image: quotes and line ends are not supported`)
  return `"${path}"`
}

/** Runs debugfs commands that read. Answers standard output, and standard error without the greeting. */
export async function readWithDebugfs(root: RootFilesystem, command: string, { runTool, signal }: Tools) {
  const { stdout, stderr } = await runTool('debugfs', ['-R', command, device(root)], signal === undefined ? {} : { signal })
  return { stdout, problems: withoutGreeting(stderr) }
}

/** Runs debugfs commands that write, in order. @throws {FilesystemError} with everything it complained about */
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

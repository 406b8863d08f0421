import { reasonOf } from './reason.ts'

/** The next step for the codes that an operator can do something about (errno(3)). */
const ADVICE: Readonly<Record<string, string>> = {
  EMFILE: 'raise the limit of open files of the CPI and its director: ulimit -n',
  ENFILE: 'the whole machine has too many open files',
  ENOSPC: 'free space on that disk, or let TMPDIR name a folder on another one',
  EDQUOT: 'free space in that quota, or let TMPDIR name a folder elsewhere',
  EFBIG: 'raise the limit of the size of files: ulimit -f',
  EROFS: 'let TMPDIR name a folder that can be written to',
  EACCES: 'check owner and mode of the path',
  EPERM: 'check owner and mode of the path',
  EEXIST: 'something else has that path: move it away',
  ENOTDIR: 'a part of that path is not a folder: move it away',
  ENOENT: 'check that the path exists',
  ENAMETOOLONG: 'let TMPDIR name a folder with a shorter path',
  ENOMEM: 'the machine has too little memory',
  EAGAIN: 'the machine has too many processes or too little memory',
}

/**
 * Explains an error of the operating system of the CPI's own machine, by its code. Such an error says nothing about the cloud.
 * @returns undefined for anything else
 */
export function explainSystemError(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('syscall' in error) || !('code' in error)) return undefined
  const advice = ADVICE[String(error.code)]
  return `the machine of the CPI refused: ${reasonOf(error)}${advice === undefined ? '' : ` (${advice})`}`
}

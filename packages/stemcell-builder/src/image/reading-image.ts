import { CommandError } from '../host/command-error.ts'
import { InputError } from '../input-error.ts'

/** A disk that is full says nothing about the image. */
const NOT_OF_THE_IMAGE = /No space left on device/

/** What programs say before the reason: `qemu-img: Could not open 'FILE': Image is too big`, `pigz: skipping: <stdin>: corrupted`. */
const PREFIX = /^[\w-]+: (?:Could not open '.*?': |skipping: |(?:<?stdin>?|\(stdin\)): )*/

/** What `qemu-img convert -p` prints before its reason. */
const PROGRESS = /\s*\(\d+\.\d+\/100%\)\r?/g

/**
 * Runs a program on an image that somebody has handed in.
 * @param file the image
 * @throws {InputError} if the program refuses the image, with the first reason that it gives; any other failure as it is
 */
export async function readingImage<T>(file: string, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (error) {
    if (!(error instanceof CommandError) || error.how !== 'exited' || NOT_OF_THE_IMAGE.test(error.output)) throw error
    const [program] = error.commandLine.split(' ')
    const [first = ''] = error.output.replace(PROGRESS, '').trim().split('\n')
    throw new InputError(`${file} cannot be read by ${program}: ${first.replace(PREFIX, '')}`, { cause: error })
  }
}

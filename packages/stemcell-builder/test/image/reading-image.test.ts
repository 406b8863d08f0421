import { CommandError } from '../../src/host/command-error.ts'
import { readingImage } from '../../src/image/reading-image.ts'
import { InputError } from '../../src/input-error.ts'

function failing(commandLine: string, output: string, how: CommandError['how'] = 'exited') {
  const error = new CommandError(how, commandLine, 1, output)
  return { error, reading: readingImage('root.img', () => Promise.reject(error)) }
}

describe('an image that a program refuses', () => {
  it.each([
    ['qemu-img info x', "qemu-img: Could not open 'root.img': Image is too big\n", 'qemu-img: Image is too big'],
    [
      'qemu-img info x',
      "qemu-img: Could not open 'x': Too much extra metadata\nYou can force-remove it\n",
      'qemu-img: Too much extra metadata',
    ],
    [
      'qemu-img convert -p x y',
      '    (0.00/100%)\r    (8.33/100%)\r    (50.00/100%)\r\nqemu-img: error while reading at byte 4096: Invalid argument\n',
      'qemu-img: error while reading at byte 4096: Invalid argument',
    ],
    ['pigz -dc', 'pigz: skipping: <stdin>: corrupted -- incomplete deflate data\n', 'pigz: corrupted -- incomplete deflate data'],
    ['gzip -dc', 'gzip: stdin: unexpected end of file\n', 'gzip: unexpected end of file'],
    ['bzip2 -dc', 'bzip2: Compressed file ends unexpectedly;\n\tperhaps it is corrupted?\n', 'bzip2: Compressed file ends unexpectedly;'],
  ])('%s, which says %j, is named with the first reason', async (commandLine, output, said) => {
    const { error, reading } = failing(commandLine, output)

    await expect(reading).rejects.toThrow(InputError)
    await expect(reading).rejects.toMatchObject({ message: `root.img cannot be read by ${said}`, cause: error })
  })
})

describe('any other failure', () => {
  it.each([
    ['a full disk', 'exited', 'pigz: write error on <stdout> (No space left on device)'],
    ['a signal', 'killed', ''],
    ['a time limit', 'timed-out', ''],
  ] as const)('of %s stays what it is', async (_what, how, output) => {
    const { error, reading } = failing('pigz -dc', output, how)

    await expect(reading).rejects.toBe(error)
  })
})

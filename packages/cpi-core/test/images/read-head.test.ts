import { readHead, readStart } from '../../src/images/read-head.ts'

async function* chunks(...sizes: number[]): AsyncGenerator<Buffer> {
  for (const [index, size] of sizes.entries()) yield Buffer.alloc(size, index + 1)
}

it.each([
  [[5, 5, 5], 8, '0101010101020202'],
  [[5, 5], 10, '01010101010202020202'],
  [[2], 8, '0101'],
  [[], 8, ''],
])('of chunks of %j bytes the first %i are read', async (sizes, lengthBytes, hex) => {
  expect((await readStart(chunks(...sizes), lengthBytes)).toString('hex')).toBe(hex)
})

it('no more chunks are read than are needed', async () => {
  const source = chunks(5, 5, 5)

  await readStart(source, 5)

  expect(await source.next()).toMatchObject({ done: true })
})

it('the head of an image is its first 4096 bytes, one character each', async () => {
  expect(await readHead(chunks(5000))).toBe('\x01'.repeat(4096))
})

import { Readable, Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip, gzipSync } from 'node:zlib'
import { sizeLimit } from '../../src/inception/size-limit.ts'

/** Expands an archive of so many zeros; returns how many came through. */
async function expand(sizeBytes: number, limitBytes: number): Promise<number> {
  let passedBytes = 0
  const target = new Writable({
    write(chunk: Buffer, _encoding, callback) {
      passedBytes += chunk.length
      callback()
    },
  })
  await pipeline(Readable.from([gzipSync(Buffer.alloc(sizeBytes))]), createGunzip(), sizeLimit(limitBytes), target)
  return passedBytes
}

describe('the size of an unpacked image', () => {
  it('is bounded', async () => {
    await expect(expand(2_000_000, 1_000_000)).rejects.toThrow('it expands to more than 1000000 bytes, which no stemcell does')
  })

  it('may be exactly the limit', async () => {
    expect(await expand(1_000_000, 1_000_000)).toBe(1_000_000)
  })

  it('is 200 GiB at most where nothing else is said', () => {
    const pass = (length: number) => {
      let outcome: unknown
      sizeLimit()._transform({ length } as Buffer, 'binary', (error) => {
        outcome = error
      })
      return outcome
    }

    expect(pass(200 * 1024 ** 3)).toBeNull()
    expect(pass(200 * 1024 ** 3 + 1)).toBeInstanceOf(RangeError)
  })
})

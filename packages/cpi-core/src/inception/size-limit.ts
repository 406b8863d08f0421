import { Transform } from 'node:stream'

/** No stemcell comes close; a small archive that expands without end soon exceeds it. */
const LARGEST_IMAGE_BYTES = 200 * 1024 ** 3

/** Passes bytes on, and fails as soon as there are more than the limit. */
export function sizeLimit(limitBytes: number = LARGEST_IMAGE_BYTES): Transform {
  let sizeBytes = 0
  return new Transform({
    transform(chunk: Buffer, _encoding, callback) {
      sizeBytes += chunk.length
      if (sizeBytes > limitBytes) callback(new RangeError(`it expands to more than ${limitBytes} bytes, which no stemcell does`))
      else callback(null, chunk)
    },
  })
}

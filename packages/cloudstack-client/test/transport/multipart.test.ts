import { Readable } from 'node:stream'
import { text } from 'node:stream/consumers'
import { multipartOf } from '../../src/transport/multipart.ts'

describe('a file as a form', () => {
  it('has a name that cannot end its header or forge another one', async () => {
    const content = { fileName: 'a"\r\nX-other: b.raw', sizeBytes: 1, open: () => Readable.from([Buffer.from('x')]) }
    const { headers, body } = multipartOf(content)

    const form = await text(body)

    expect(form.split('\r\n').slice(1, 3)).toEqual([
      'Content-Disposition: form-data; name="files"; filename="a___X-other: b.raw"',
      'Content-Type: application/octet-stream',
    ])
    expect(headers['Content-Length']).toBe(String(Buffer.byteLength(form)))
  })

  it('is not read before the server wants it', async () => {
    let opened = 0
    let grant: () => void = () => undefined
    const granted = new Promise<void>((resolve) => {
      grant = resolve
    })
    const open = () => {
      opened += 1
      return Readable.from([Buffer.from('x')])
    }
    const { body } = multipartOf({ fileName: 'a.raw', sizeBytes: 1, open }, granted)
    const reading = text(body)
    await new Promise((resolve) => setImmediate(resolve))
    const before = opened
    grant()
    await reading

    expect([before, opened]).toEqual([0, 1])
  })
})

import { Busboy } from '@fastify/busboy'
import type { Request, RequestHandler } from 'express'
import type { Emulator } from '../emulator.ts'
import { type IncomingFile, receiveUpload } from '../wire/receive-upload.ts'

const CORS = {
  'Access-Control-Allow-Origin': '*',
  'Access-Control-Allow-Methods': 'POST, OPTIONS',
  'Access-Control-Allow-Headers': 'x-signature, x-metadata, x-expires, content-type',
}

/** The secondary storage side of a direct upload: one multipart POST with one file. */
export function uploadRoute(emulator: Emulator): RequestHandler {
  return async (request, response) => {
    response.set(CORS).type('text/plain')
    if (request.method === 'OPTIONS') {
      response.status(200).end()
      return
    }
    if (request.method !== 'POST') {
      response.status(400).send('only post requests are allowed')
      return
    }
    const { status, text } = await receiveUpload(
      emulator.wire.cloud,
      String(request.params['id']),
      (name) => request.get(name),
      () => firstFile(request),
    )
    request.resume()
    response.status(status).send(text)
  }
}

/** The file part of the body, if there is one. */
function firstFile(request: Request): Promise<IncomingFile | undefined> {
  const contentType = request.headers['content-type']
  if (contentType === undefined || !contentType.startsWith('multipart/form-data')) return Promise.resolve(undefined)
  return new Promise((resolve, reject) => {
    const parser = new Busboy({ headers: { ...request.headers, 'content-type': contentType } })
    parser.on('file', (_field, content, fileName) => {
      request.once('close', () => {
        if (!request.complete) content.destroy(new Error('the connection was closed before the file had come'))
      })
      resolve({ fileName, content })
    })
    parser.on('finish', () => resolve(undefined))
    parser.on('error', reject)
    request.pipe(parser)
  })
}

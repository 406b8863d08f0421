import { setTimeout as sleep } from 'node:timers/promises'
import express, { type Express, type NextFunction, type Request, type Response } from 'express'
import type { Emulator } from '../emulator.ts'
import { handle } from '../wire/dispatch.ts'
import type { WireAnswer } from '../wire/request.ts'
import { readCookies } from '../wire/transport.ts'
import { ownApi } from './own-api.ts'
import { uploadRoute } from './upload-route.ts'

/** One megabyte of user data, percent-encoded, and room for the other parameters. */
const LARGEST_BODY = '4mb'

/** The emulator over HTTP: CloudStack's API at `/client/api`, secondary storage's uploads, the emulator's own API, and `/healthz`. */
export function createApp(emulator: Emulator): Express {
  const app = express()
  app.disable('x-powered-by')
  app.set('etag', false)
  app.use('/_emulator', ownApi(emulator))
  app.all('/upload/:id', uploadRoute(emulator))
  app.get('/userdata/:file', (request, response) => {
    const file = emulator.cloud.hypervisor.extractedFile(request.params.file)
    if (file === undefined) response.status(404).end()
    else response.sendFile(file)
  })
  app.use(['/client/api', '/client/api/'], express.text({ type: () => true, limit: LARGEST_BODY }), async (request, response) => {
    const answer = await handle(emulator.wire, {
      method: request.method,
      query: queryOf(request),
      body: typeof request.body === 'string' ? request.body : '',
      cookies: readCookies(request.headers.cookie),
    })
    await send(response, answer)
  })
  app.get('/healthz', (_request, response) => void response.type('text').send('ok\n'))
  app.get('/', (_request, response) => {
    response.redirect('/_emulator/')
  })
  app.use(refuse)
  return app
}

/** Express's own page for errors would show a stack. */
function refuse(error: { readonly status?: number }, _request: Request, response: Response, next: NextFunction): void {
  if (response.headersSent) {
    next(error)
    return
  }
  const { status = 500 } = error
  response.status(status).json({ error: status < 500 ? 'the request cannot be read' : 'internal failure of the emulator' })
}

function queryOf(request: Request): string {
  const at = request.originalUrl.indexOf('?')
  return at < 0 ? '' : request.originalUrl.slice(at + 1)
}

async function send(response: Response, answer: WireAnswer): Promise<void> {
  if (answer.delayMs > 0) await sleep(answer.delayMs)
  if (answer.dropped) {
    response.socket?.destroy()
    return
  }
  for (const [name, value] of Object.entries(answer.headers)) response.setHeader(name, value)
  if (answer.cookies.length > 0) response.setHeader('Set-Cookie', answer.cookies)
  // express's send would rewrite the recorded content type.
  response.statusCode = answer.status
  response.setHeader('Content-Type', answer.contentType)
  response.end(answer.body)
}

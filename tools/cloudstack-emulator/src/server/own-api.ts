import express, { type NextFunction, type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { describeIssues } from '../core/describe-issues.ts'
import type { Emulator } from '../emulator.ts'
import { guestFile } from '../guest/guest-file.ts'
import { resultOf } from '../overview/jobs.ts'
import { overviewOf } from '../overview/overview.ts'
import { addFaultRoutes } from './fault-routes.ts'
import { addJournalRoutes } from './journal-routes.ts'
import { pageFiles, restrictive } from './page-files.ts'
import { sameSiteOnly } from './same-site.ts'
import { sendText } from './send-text.ts'
import { stateOf } from './state-report.ts'

/** Ten years at once, and never beyond the year 9999, whose dates have the usual length. */
const LONGEST_ADVANCE_SECONDS = 10 * 366 * 86_400
const LAST_MS = Date.UTC(9999, 11, 31)

const advanceSchema = z.strictObject({ advanceSeconds: z.number().min(0).max(LONGEST_ADVANCE_SECONDS) })

/** The emulator's own API: journal, state, faults, clock, the files that a guest reads, and the console that shows all this. */
export function ownApi(emulator: Emulator): Router {
  const router = Router()
  router.use(loopbackOnly, sameSiteOnly, restrictive)
  router.use(express.json())
  addJournalRoutes(router, emulator.journal)
  addFaultRoutes(router, emulator.faults)
  router.get('/state', (_request, response) => {
    emulator.advanceMs(0)
    response.json(stateOf(emulator.cloud))
  })
  router.get('/overview', (_request, response) => {
    emulator.advanceMs(0)
    response.json(overviewOf(emulator.cloud))
  })
  router.get('/jobs/:id/result', (request, response) => sendText(response, resultOf(emulator.cloud, request.params.id)))
  router.post('/reset', (_request, response) => {
    emulator.reset()
    response.json({ reset: true })
  })
  router.post('/clock', (request, response) => {
    const advanceMs = advanceSchema.parse(request.body).advanceSeconds * 1000
    if (emulator.clock.nowMs() + advanceMs > LAST_MS) {
      response.status(400).json({ error: 'the clock can only be moved up to the year 9999' })
      return
    }
    emulator.advanceMs(advanceMs)
    response.json({ now: new Date(emulator.clock.nowMs()).toISOString() })
  })
  router.get('/vms/:id/console', async (request, response) => {
    const text = await emulator.cloud.hypervisor.consoleOf(request.params.id)
    if (text === undefined) response.status(404).json({ error: 'no machine that runs, or has run, has this id' })
    else response.status(200).type('text/plain').send(text)
  })
  router.get('/vms/:id/*path', (request, response) => {
    emulator.advanceMs(0)
    const file = guestFile(emulator.cloud, request.params.id, request.params.path)
    if (file === undefined) response.status(404).type('text/plain').send('')
    else response.status(200).type('application/octet-stream').send(file)
  })
  router.use(pageFiles())
  router.use(explain)
  return router
}

function loopbackOnly(request: Request, response: Response, next: NextFunction): void {
  const address = request.socket.remoteAddress ?? ''
  if (/^(::1|(::ffff:)?127\.)/.test(address)) next()
  else response.status(403).json({ error: `the emulator's own API answers on loopback only, not ${address}` })
}

function explain(error: unknown, _request: Request, response: Response, next: NextFunction): void {
  if (error instanceof z.ZodError) response.status(400).json({ error: describeIssues(error) })
  else if (isRefusedBody(error))
    response.status(error.status).json({ error: `the body cannot be used: ${error.type.replaceAll('.', ' ')}` })
  else next(error)
}

/** An error of express's body parser: a body that is too large, is not JSON, or has an unknown encoding. */
function isRefusedBody(error: unknown): error is { readonly status: number; readonly type: string } {
  return error instanceof Error && 'status' in error && 'type' in error && typeof error.type === 'string'
}

import express, { type NextFunction, type Request, type Response, Router } from 'express'
import * as z from 'zod'
import { describeIssues } from '../core/describe-issues.ts'
import type { Emulator } from '../emulator.ts'
import { guestFile } from '../guest/guest-file.ts'
import { BUILT_IN } from './console.ts'
import { sameSiteOnly } from './same-site.ts'
import { stateOf } from './state-report.ts'

const LONGEST_TEXT = 64 * 1024
const LONGEST_DELAY_MS = 24 * 3_600_000
const MOST_FAULTS = 1_000

/** Ten years at once, and never beyond the year 9999, whose dates have the usual length. */
const LONGEST_ADVANCE_SECONDS = 10 * 366 * 86_400
const LAST_MS = Date.UTC(9999, 11, 31)

const faultSchema = z.strictObject({
  command: z.string().min(1),
  nth: z.int().min(1).default(1),
  phase: z.enum(['before', 'after', 'job']),
  kind: z.enum(['error', 'drop', 'delay', 'garbage']),
  /** Becomes the status of the answer. */
  code: z.int().min(200).max(599).optional(),
  text: z.string().max(LONGEST_TEXT).optional(),
  delayMs: z.number().min(0).max(LONGEST_DELAY_MS).optional(),
  workDelayMs: z.number().min(0).max(LONGEST_DELAY_MS).optional(),
})

const advanceSchema = z.strictObject({ advanceSeconds: z.number().min(0).max(LONGEST_ADVANCE_SECONDS) })

/** The emulator's own API: journal, state, faults, clock, and the files that a guest reads. */
export function ownApi(emulator: Emulator): Router {
  const router = Router()
  router.use(loopbackOnly, sameSiteOnly)
  router.use(express.json())
  router.get('/', (_request, response) => void response.type('html').send(BUILT_IN))
  router.get('/journal', (request, response) => {
    const since = Number(request.query['since'] ?? 0)
    response.json(emulator.journal.entries(Number.isFinite(since) ? since : 0))
  })
  router.get('/state', (_request, response) => {
    emulator.advanceMs(0)
    response.json(stateOf(emulator.cloud))
  })
  router.post('/reset', (_request, response) => {
    emulator.reset()
    response.json({ reset: true })
  })
  router.get('/faults', (_request, response) => void response.json(emulator.faults.list()))
  router.post('/faults', (request, response) => {
    const faults = z.array(faultSchema).max(MOST_FAULTS).parse(request.body)
    emulator.faults.add(faults)
    response.json(emulator.faults.list())
  })
  router.delete('/faults', (_request, response) => {
    emulator.faults.clear()
    response.json([])
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

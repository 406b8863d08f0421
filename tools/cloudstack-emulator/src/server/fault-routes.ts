import type { Router } from 'express'
import * as z from 'zod'
import type { Faults } from '../wire/faults.ts'

const LONGEST_TEXT = 64 * 1024
const LONGEST_DELAY_MS = 24 * 3_600_000
const MOST_FAULTS = 1_000

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

/** Injected faults: shown, added, and removed one by one or all at once. */
export function addFaultRoutes(router: Router, pending: Faults): void {
  router.get('/faults', (_request, response) => void response.json(pending.list()))
  router.post('/faults', (request, response) => {
    const faults = z.array(faultSchema).max(MOST_FAULTS).parse(request.body)
    pending.add(faults)
    response.json(pending.list())
  })
  router.delete('/faults', (_request, response) => {
    pending.clear()
    response.json([])
  })
  router.delete('/faults/:number', (request, response) => {
    const removed = pending.remove(Number(request.params.number))
    response.status(removed ? 200 : 404).json(pending.list())
  })
}

import type { Router } from 'express'
import type { Journal } from '../wire/journal.ts'
import { streamJournal } from './journal-stream.ts'
import { sendText } from './send-text.ts'

/** The journal: at once, as it grows, and the answer to each of its calls. */
export function addJournalRoutes(router: Router, journal: Journal): void {
  router.get('/journal', (request, response) => {
    const since = Number(request.query['since'] ?? 0)
    response.json(journal.entries(Number.isFinite(since) ? since : 0))
  })
  router.get('/journal/stream', (request, response) => streamJournal(journal, request, response))
  router.get('/journal/:number/answer', (request, response) => sendText(response, journal.answer(Number(request.params.number))))
}

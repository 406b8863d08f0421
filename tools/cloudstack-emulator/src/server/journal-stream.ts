import type { Request, Response } from 'express'
import type { Journal } from '../wire/journal.ts'

/** Entries in one event. A reader that does not keep up gets the next ones once it has read these. */
const MOST_AT_ONCE = 1_000

/**
 * Sends the journal as server-sent events: all entries since the last one that the reader has seen, and from then on each new one.
 * Event `restart` means that numbers begin again, after a reset or a restart.
 */
export function streamJournal(journal: Journal, request: Request, response: Response): void {
  response.writeHead(200, { 'Content-Type': 'text/event-stream; charset=utf-8' })
  let [epoch, seen] = readEventId(request.get('Last-Event-ID'))
  const send = () => {
    if (epoch !== journal.epoch) {
      epoch = journal.epoch
      seen = 0
      response.write(`event: restart\nid: ${epoch}/0\ndata:\n\n`)
    }
    while (!response.writableNeedDrain) {
      const entries = journal.entries(seen).slice(0, MOST_AT_ONCE)
      const last = entries.at(-1)
      if (last === undefined) return
      seen = last.number
      response.write(`event: calls\nid: ${epoch}/${seen}\ndata: ${JSON.stringify(entries)}\n\n`)
    }
  }
  const end = journal.watch(send)
  response.once('close', end)
  response.on('drain', send)
  send()
}

/** `<epoch>/<number>` */
function readEventId(id = ''): [string, number] {
  const [epoch = '', number = ''] = id.split('/')
  return [epoch, /^\d+$/.test(number) ? Number(number) : 0]
}

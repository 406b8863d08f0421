import type { Request, Response } from 'express'
import type { Journal } from '../wire/journal.ts'

/** A reader that does not keep up is disconnected. A browser comes back by itself, with the last event that it has seen. */
const LONGEST_BACKLOG_BYTES = 8 * 1024 * 1024

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
    const entries = journal.entries(seen)
    seen = entries.at(-1)?.number ?? seen
    if (entries.length > 0) response.write(`event: calls\nid: ${epoch}/${seen}\ndata: ${JSON.stringify(entries)}\n\n`)
    if (response.writableLength > LONGEST_BACKLOG_BYTES) response.destroy()
  }
  const end = journal.watch(send)
  response.once('close', end)
  send()
}

/** `<epoch>/<number>` */
function readEventId(id = ''): [string, number] {
  const [epoch = '', number = ''] = id.split('/')
  return [epoch, /^\d+$/.test(number) ? Number(number) : 0]
}

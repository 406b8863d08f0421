import type { Restorable } from '../database/restorable.ts'
import type { EmulatedClock } from './clock.ts'

/** Work that is due later. It does not run by itself: `runDue` runs everything that is due, in order of time. */
export interface Scheduler extends Restorable {
  at(dueMs: number, run: () => void): void
  runDue(): void
  /** The current emulated time: the due time of the work that is running, else the clock's. */
  nowMs(): number
}

interface Entry {
  readonly dueMs: number
  readonly order: number
  readonly run: () => void
}

export function createScheduler(clock: EmulatedClock): Scheduler {
  const heap: Entry[] = []
  let order = 0
  let momentMs: number | undefined

  function runDue(): void {
    if (momentMs !== undefined) return
    const untilMs = clock.nowMs()
    for (let first = heap[0]; first !== undefined && first.dueMs <= untilMs; first = heap[0]) {
      removeFirst(heap)
      momentMs = first.dueMs
      try {
        first.run()
      } finally {
        momentMs = undefined
      }
    }
  }

  return {
    at(dueMs, run) {
      order += 1
      add(heap, { dueMs, order, run })
    },
    runDue,
    nowMs: () => momentMs ?? clock.nowMs(),
    save() {
      const saved = { entries: [...heap], order }
      return () => {
        heap.splice(0, heap.length, ...saved.entries)
        order = saved.order
      }
    },
  }
}

function before(a: Entry, b: Entry): boolean {
  return a.dueMs < b.dueMs || (a.dueMs === b.dueMs && a.order < b.order)
}

function add(heap: Entry[], entry: Entry): void {
  let place = heap.push(entry) - 1
  while (place > 0) {
    const parent = (place - 1) >> 1
    const above = heap[parent] as Entry
    if (!before(entry, above)) break
    heap[place] = above
    place = parent
  }
  heap[place] = entry
}

function removeFirst(heap: Entry[]): void {
  const last = heap.pop()
  if (last === undefined || heap.length === 0) return
  let place = 0
  for (;;) {
    const left = place * 2 + 1
    if (left >= heap.length) break
    const right = left + 1
    const child = right < heap.length && before(heap[right] as Entry, heap[left] as Entry) ? right : left
    const below = heap[child] as Entry
    if (!before(below, last)) break
    heap[place] = below
    place = child
  }
  heap[place] = last
}

import { traceText } from '../../src/trace/text.ts'
import type { TraceDocument } from '../../src/trace/trace-document.ts'

const TRACE: TraceDocument = {
  version: 1,
  method: 'has_vm',
  requestId: undefined,
  directorUuid: 'd',
  startedAt: '2026-01-31T10:00:00.000Z',
  durationMs: 1250,
  arguments: [],
  result: true,
  error: undefined,
  entries: [],
  omitted: 0,
}

/** The text without its table. */
const linesOf = (changes: Partial<TraceDocument>) => {
  const [first, , ...rest] = traceText({ ...TRACE, ...changes })
    .trimEnd()
    .split('\n')
  return [first, ...rest]
}

describe('the story of a call', () => {
  it('begins with the call and ends with its outcome', () => {
    expect(linesOf({})).toEqual(['has_vm at 2026-01-31T10:00:00.000Z, 1.250 s', 'succeeded'])
    expect(linesOf({ requestId: 'cpi-1', error: 'it is gone' })).toEqual([
      'has_vm (cpi-1) at 2026-01-31T10:00:00.000Z, 1.250 s',
      'failed: it is gone',
    ])
  })

  it('says how much of it was not recorded', () => {
    expect(linesOf({ omitted: 3 })[1]).toBe('3 more entries were not recorded')
  })
})

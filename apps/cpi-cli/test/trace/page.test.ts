import { tracePage } from '../../src/trace/page.ts'
import type { TraceDocument, TraceEntry } from '../../src/trace/trace-document.ts'

function traceOf(changes: Partial<TraceDocument>): TraceDocument {
  const startedAt = '2026-01-01T00:00:00.000Z'
  const call = { method: 'has_vm', requestId: 'cpi-1', directorUuid: 'd', startedAt, durationMs: 1000 }
  return { version: 1, ...call, arguments: [], result: true, error: undefined, entries: [], omitted: 0, ...changes }
}

const entry = (changes: Partial<TraceEntry>): TraceEntry => ({ kind: 'look-up', atMs: 0, durationMs: 100, what: 'listZones', ...changes })

describe('the page of traces', () => {
  it('has the calls in the order of their begin, on one axis of time', () => {
    const later = traceOf({ method: 'later', startedAt: '2026-01-01T00:00:03.000Z', entries: [entry({ atMs: 500, durationMs: 250 })] })
    const page = tracePage([later, traceOf({ method: 'earlier' })])

    expect([...page.matchAll(/<h2>(\w+)/g)].map(([, method]) => method)).toEqual(['earlier', 'later'])
    expect(page).toContain('<title>CPI trace: earlier, later</title>')
    expect(page).toContain('From 2026-01-01T00:00:00.000Z, 4.000 s in all.')
    expect(
      [...page.matchAll(/"bar (call|look-up)" style="left:([\d.]+%);width:max\(3px,([\d.]+%)\)"/g)].map((bar) => bar.slice(1)),
    ).toEqual([
      ['call', '0.000%', '25.000%'],
      ['call', '75.000%', '25.000%'],
      ['look-up', '87.500%', '6.250%'],
    ])
  })

  it.each([
    [{ status: 200 }, false],
    [{ status: 399 }, false],
    [{ status: 400 }, true],
    [{ status: 431 }, true],
    [{ error: 'ECONNRESET' }, true],
    [{}, false],
  ])('shows an entry with %j as failed: %p', (outcome, isFailed) => {
    expect(tracePage([traceOf({ entries: [entry(outcome)] })]).includes('<details class="failed">')).toBe(isFailed)
  })

  it('says how a call ended, and how many entries it lacks', () => {
    expect(tracePage([traceOf({})])).toContain('<p class="ok">succeeded after 1.000 s</p>')
    expect(tracePage([traceOf({})])).not.toContain('not recorded')

    const failed = tracePage([traceOf({ error: 'it <failed>', omitted: 3 })])

    expect(failed).toContain('<p class="failed">failed: it &lt;failed&gt; after 1.000 s</p>')
    expect(failed).toContain('<p>3 more entries were not recorded.</p>')
  })
})

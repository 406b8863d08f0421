import { outcome, seconds } from './text.ts'
import type { TraceDocument, TraceEntry } from './trace-document.ts'

/** One file that needs no network and no script; several calls of a task share one axis. */
export function tracePage(traces: readonly TraceDocument[]): string {
  const starts = traces.map(({ startedAt }) => Date.parse(startedAt))
  const beginMs = Math.min(...starts)
  const endMs = Math.max(...traces.map(({ durationMs }, index) => (starts[index] ?? 0) + durationMs))
  const axis = { beginMs, lengthMs: Math.max(1, endMs - beginMs) }
  const sorted = traces.toSorted((left, right) => left.startedAt.localeCompare(right.startedAt))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(`CPI trace: ${sorted.map(({ method }) => method).join(', ')}`)}</title>
<style>${STYLE}</style>
</head>
<body>
<main>
<h1>Calls of the CloudStack CPI</h1>
<p>From ${escaped(new Date(beginMs).toISOString())}, ${escaped(seconds(axis.lengthMs))} in all. Each line opens with its request and answer.</p>
<ul class="legend" aria-label="Kinds">${KINDS.map((kind) => `<li><span class="bar ${kind}"></span>${kind}</li>`).join('')}</ul>
${sorted.map((trace) => callSection(trace, axis)).join('\n')}
</main>
</body>
</html>
`
}

interface Axis {
  readonly beginMs: number
  readonly lengthMs: number
}

const KINDS: readonly TraceEntry['kind'][] = ['look-up', 'request', 'poll', 'wait', 'upload', 'log']

function callSection(trace: TraceDocument, axis: Axis): string {
  const { method, requestId = '', error, durationMs, entries, omitted } = trace
  const offsetMs = Date.parse(trace.startedAt) - axis.beginMs
  const result = error === undefined ? 'succeeded' : `failed: ${error}`
  return `<section>
<h2>${escaped(method)} <small>${escaped(requestId)}</small></h2>
<p class="${error === undefined ? 'ok' : 'failed'}">${escaped(result)} after ${escaped(seconds(durationMs))}</p>
<details><summary>${bar('call', offsetMs, durationMs, axis)}<span class="what">arguments and result</span></summary>${pre({ arguments: trace.arguments, result: trace.result })}</details>
${entries.map((entry) => entryDetails(entry, offsetMs, axis)).join('\n')}
${omitted === 0 ? '' : `<p>${omitted} more entries were not recorded.</p>`}
</section>`
}

function entryDetails(entry: TraceEntry, offsetMs: number, axis: Axis): string {
  const { kind, what, atMs, durationMs, jobId, parameters, answer } = entry
  const facts = [kind, seconds(atMs), seconds(durationMs), outcome(entry), jobId === undefined ? '' : `job ${jobId}`]
    .filter((fact) => fact !== '')
    .join(' · ')
  const content = parameters === undefined && answer === undefined ? '' : pre({ request: parameters, answer })
  const isFailed = entry.error !== undefined || (entry.status ?? 0) >= 400
  return `<details${isFailed ? ' class="failed"' : ''}><summary>${bar(kind, offsetMs + atMs, durationMs, axis)}<span class="what">${escaped(what)}</span> <span class="facts">${escaped(facts)}</span></summary>${content}</details>`
}

function bar(kind: string, atMs: number, durationMs: number, { lengthMs }: Axis): string {
  const percent = (part: number) => `${((100 * part) / lengthMs).toFixed(3)}%`
  return `<span class="axis" aria-hidden="true"><span class="bar ${kind}" style="left:${percent(atMs)};width:max(3px,${percent(durationMs)})"></span></span>`
}

function pre(content: object): string {
  return `<pre tabindex="0">${escaped(JSON.stringify(content, undefined, 2))}</pre>`
}

/** Text of the cloud is never taken for HTML. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll("'", '&#39;')
}

const STYLE = `
:root{color-scheme:light dark;background:light-dark(#fff,#15181c);color:light-dark(#1f2328,#e6edf3);font:14px/1.5 system-ui,sans-serif}
body{margin:1.5rem;max-width:100rem}
h1{font-size:1.4rem}h2{font-size:1.15rem;margin-top:2rem}
summary{display:grid;grid-template-columns:minmax(12rem,2fr) minmax(10rem,1fr) minmax(16rem,2fr);gap:1rem;align-items:center;cursor:pointer}
summary:focus-visible{outline:2px solid Highlight}
.axis{position:relative;height:1rem;border-bottom:1px solid light-dark(#bbb,#555)}
.bar{position:absolute;top:.1rem;height:.8rem;border-radius:2px;background:#777}
.legend{display:flex;gap:1.5rem;list-style:none;padding:0;flex-wrap:wrap}
.legend .bar{position:static;display:inline-block;width:1.5rem;margin-right:.5rem;vertical-align:middle}
.look-up{background:#2f6fde}.request{background:#b3480b}.poll{background:#7a52c7}.wait{background:#8a8a8a}.upload{background:#0b7a54}.log{background:#a68300}.call{background:light-dark(#333,#ccc)}
.failed .what,p.failed{color:light-dark(#a40000,#ff8a80);font-weight:600}
.facts{color:light-dark(#555,#bbb)}
.what{overflow-wrap:anywhere}
pre{overflow:auto;max-height:24rem;padding:.75rem;border:1px solid light-dark(#ccc,#555);white-space:pre-wrap;overflow-wrap:anywhere}
`

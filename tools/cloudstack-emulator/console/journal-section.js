import { facts, showDetails, textBox } from './details.js'
import { element } from './element.js'
import { duration, indented } from './formats.js'
import { listSection } from './list-section.js'
import { readText } from './own-api.js'

/** @typedef {import('../src/wire/journal.ts').JournalEntry} JournalEntry */

const POLL = 'queryAsyncJobResult'

/** @type {readonly import('./grid-lines.js').Column<JournalEntry>[]} */
const COLUMNS = [
  { title: '#', width: '4.5rem', of: ({ number }) => number },
  { title: 'time', width: '5.5rem', of: ({ time }) => time.slice(11, 19) },
  { title: 'account', width: '6rem', of: ({ account }) => account ?? '–' },
  { title: 'command', width: 'minmax(12rem, 1.4fr)', of: ({ command }) => command },
  { title: 'answer', width: '5rem', of: outcome },
  { title: 'took', width: '5rem', of: ({ durationMs }) => duration(durationMs) },
  {
    title: 'parameters',
    width: 'minmax(10rem, 2fr)',
    of: ({ params }) =>
      Object.entries(params)
        .map(([name, value]) => `${name}=${value.slice(0, 60)}`)
        .join(' '),
  },
]

/** @param {JournalEntry} entry */
function outcome({ status, fault }) {
  return fault === undefined ? `${status}` : `${status} ⚡`
}

/** @param {(section: string, key: string) => void} open */
export function journalSection(open) {
  const polls = checkbox('polls')
  const failures = checkbox('failures only')
  const list = listSection({
    title: 'Journal',
    empty: 'no calls yet',
    columns: COLUMNS,
    keyOf: ({ number }) => String(number),
    classOf: ({ status, fault }) => (status === 200 && fault === undefined ? '' : 'bad'),
    isShown: ({ command, status }) => (polls.input.checked || command !== POLL) && (!failures.input.checked || status !== 200),
    controls: [polls.label, failures.label],
    follows: true,
    onSelect: (key) => open('journal', key),
  })
  for (const { input } of [polls, failures]) input.addEventListener('change', list.refresh)
  return { ...list, show: showEntry }
}

/** @param {string} text */
function checkbox(text) {
  const input = element('input', { type: 'checkbox' })
  return { input, label: element('label', {}, input, ` ${text}`) }
}

/** @param {JournalEntry} entry */
async function showEntry(entry) {
  const { number, time, account, command, status, errorCode, jobId, jobMs, durationMs, fault, params } = entry
  const values = {
    time: time.replace('T', ' ').replace('Z', ''),
    account: account ?? 'nobody that is known',
    answer: status,
    'error code': errorCode,
    fault: fault === undefined ? undefined : `injected: ${fault.kind}, ${fault.phase === 'job' ? 'in its job' : `${fault.phase} the call`}`,
    took: duration(durationMs),
    job: jobId === undefined ? undefined : element('a', { href: `#jobs/${jobId}` }, jobId),
    'its time': duration(jobMs),
  }
  const answer = element('div')
  const isEmpty = Object.keys(params).length === 0
  showDetails(`${number} ${command}`, [
    facts(values),
    isEmpty ? element('p', {}, 'No parameters.') : textBox('Request', JSON.stringify(params, undefined, 2)),
    answer,
  ])
  const text = await readText(`journal/${number}/answer`)
  answer.replaceChildren(
    text === undefined ? element('p', {}, 'There was no answer, or it made room for newer ones.') : textBox('Answer', indented(text)),
  )
}

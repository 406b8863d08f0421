import { facts, showDetails, textBox } from './details.js'
import { element } from './element.js'
import { dateTime, duration } from './formats.js'
import { listSection } from './list-section.js'
import { readText } from './own-api.js'

/** @typedef {ReturnType<typeof import('../src/overview/jobs.ts').jobIn>} Job */

const BLOCKS = 10

/** Sections that show the things which jobs report. @type {Record<string, string | undefined>} */
const SECTION_OF = { VirtualMachine: 'machines', Volume: 'disks', Snapshot: 'disks', Template: 'templates', Network: 'networks' }

/** @type {readonly import('./grid-lines.js').Column<Job>[]} */
const COLUMNS = [
  { title: '#', width: '4rem', of: ({ number }) => number },
  { title: 'command', width: 'minmax(12rem, 1.5fr)', of: ({ command }) => command },
  { title: 'state', width: '6rem', of: ({ state }) => state },
  { title: 'progress', width: '11.5rem', of: ({ percent }) => progress(percent) },
  { title: 'started', width: '5.5rem', of: ({ createdMs }) => dateTime(createdMs).slice(11) },
  { title: 'takes', width: '5rem', of: ({ createdMs, endMs }) => (endMs === undefined ? '' : duration(endMs - createdMs)) },
  { title: 'account', width: '6rem', of: ({ account }) => account },
  { title: 'error', width: 'minmax(8rem, 2fr)', of: ({ error }) => error },
]

/** A bar that is text, as every cell: `▰▰▰▱▱▱▱▱▱▱ 30 %`. @param {number} percent */
function progress(percent) {
  const done = Math.floor((percent * BLOCKS) / 100)
  return `${'▰'.repeat(done)}${'▱'.repeat(BLOCKS - done)} ${percent} %`
}

/** @param {(section: string, key: string) => void} open */
export function jobsSection(open) {
  const list = listSection({
    title: 'Jobs',
    empty: 'no jobs',
    columns: COLUMNS,
    keyOf: ({ id }) => id,
    classOf: ({ state }) => ({ failed: 'bad', running: 'running', succeeded: '' })[state] ?? '',
    onSelect: (key) => open('jobs', key),
  })
  return { ...list, show: showJob }
}

/** @param {Job} job */
async function showJob(job) {
  const { id, command, state, percent, createdMs, endMs, instanceType = '', instanceId, error } = job
  const section = SECTION_OF[instanceType]
  const instance = instanceId === undefined ? instanceType : `${instanceType} ${instanceId}`
  const values = {
    id,
    progress: progress(percent),
    started: dateTime(createdMs),
    [state === 'running' ? 'will end' : 'ended']: dateTime(endMs),
    of: section === undefined || instanceId === undefined ? instance : element('a', { href: `#${section}/${instanceId}` }, instance),
    error,
  }
  const result = element('div')
  showDetails(`${command}: ${state}`, [facts(values), result])
  const text = await readText(`jobs/${id}/result`)
  if (text !== undefined) result.append(textBox('Result', text))
}

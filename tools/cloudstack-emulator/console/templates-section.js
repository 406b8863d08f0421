import { facts, showDetails } from './details.js'
import { dateTime, size } from './formats.js'
import { listSection } from './list-section.js'

/** @typedef {ReturnType<typeof import('../src/overview/templates.ts').templateIn>} Template */

/** @type {readonly import('./grid-lines.js').Column<Template>[]} */
const COLUMNS = [
  { title: 'name', width: 'minmax(12rem, 2fr)', of: ({ name }) => name },
  { title: 'in zones', width: 'minmax(12rem, 2fr)', of: ({ copies }) => copies.map(describeCopy).join(', ') },
  { title: 'size', width: '5.5rem', of: ({ sizeBytes }) => size(sizeBytes) },
  { title: 'format', width: '5rem', of: ({ format }) => format },
  { title: 'hypervisor', width: '6rem', of: ({ hypervisor }) => hypervisor },
  { title: 'account', width: '6rem', of: ({ account }) => account },
]

/** @param {Template['copies'][number]} copy */
function describeCopy({ zone, state, percent }) {
  return state === 'Ready' ? `${zone}` : `${zone}: ${state} ${percent} %`
}

/** @param {(section: string, key: string) => void} open */
export function templatesSection(open) {
  const list = listSection({
    title: 'Templates and ISOs',
    empty: 'no templates',
    columns: COLUMNS,
    keyOf: ({ id }) => id,
    classOf: ({ copies }) => (copies.some(({ state }) => /Error/.test(state)) ? 'bad' : ''),
    onSelect: (key) => open('templates', key),
  })
  return { ...list, show: showTemplate }
}

/** @param {Template} template */
function showTemplate(template) {
  const { id, name, displayText, kind, format, hypervisor, sizeBytes, createdMs, copies } = template
  const values = { id, 'shown as': displayText, kind, format, hypervisor, size: size(sizeBytes), created: dateTime(createdMs) }
  const states = Object.fromEntries(
    copies.map((copy) => [`in ${copy.zone}`, `${copy.state} ${copy.percent} %${copy.status === undefined ? '' : `: ${copy.status}`}`]),
  )
  showDetails(name, [facts({ ...values, ...states })])
}

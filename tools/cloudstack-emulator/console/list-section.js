import { element } from './element.js'
import { WindowGrid } from './window-grid.js'

/**
 * A section that is a list with a search field, and shows the details of the selected row.
 * @template Row
 * @param {object} options
 * @param {string} options.title
 * @param {string} options.empty said where there are no rows
 * @param {readonly import('./grid-lines.js').Column<Row>[]} options.columns
 * @param {(row: Row) => string} options.keyOf
 * @param {(row: Row) => string} [options.classOf]
 * @param {(row: Row) => boolean} [options.isShown] in addition to the search
 * @param {readonly Node[]} [options.controls]
 * @param {boolean} [options.follows]
 * @param {(key: string) => void} options.onSelect
 */
export function listSection({ title, empty, columns, keyOf, classOf, isShown = () => true, controls = [], follows = false, onSelect }) {
  const search = element('input', { type: 'search', 'aria-label': `Search ${title.toLowerCase()}`, placeholder: 'Search  /' })
  const count = element('span', { class: 'count' })
  const grid = new WindowGrid({ label: title, columns, keyOf, onSelect, follows, ...(classOf === undefined ? {} : { classOf }) })
  const bar = element('div', { class: 'bar' }, element('h2', {}, title), search, ...controls, count)
  const root = element('section', {}, bar, grid.element)
  /** @type {readonly Row[]} */
  let rows = []

  function refresh() {
    const wanted = search.value.trim().toLowerCase()
    const isFound = (/** @type {Row} */ row) =>
      wanted === '' ||
      columns.some(({ of }) =>
        String(of(row) ?? '')
          .toLowerCase()
          .includes(wanted),
      )
    const shown = rows.filter((row) => isShown(row) && isFound(row))
    count.textContent = rows.length === 0 ? empty : shown.length === rows.length ? `${rows.length}` : `${shown.length} of ${rows.length}`
    grid.setRows(shown)
  }
  search.addEventListener('input', refresh)

  return {
    element: root,
    refresh,
    select: (/** @type {string | undefined} */ key) => grid.select(key),
    /** @param {readonly Row[]} newRows */
    setRows(newRows) {
      rows = newRows
      refresh()
    },
    /** @param {string} key */
    find: (key) => rows.find((row) => keyOf(row) === key),
  }
}

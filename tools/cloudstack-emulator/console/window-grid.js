import { element } from './element.js'
import { gridKeys } from './grid-keys.js'
import { GridLines, ROW_PX } from './grid-lines.js'

/** Rows that are drawn above and below the visible ones. */
const MARGIN_ROWS = 10

/**
 * A table of which only the visible rows exist, so that a hundred thousand rows scroll like ten. Arrow keys select a row.
 * @template Row
 */
export class WindowGrid {
  /** @type {readonly Row[]} */
  #rows = []
  /** @type {string | undefined} */
  #selected
  #options
  #lines

  /**
   * @param {object} options
   * @param {string} options.label
   * @param {readonly import('./grid-lines.js').Column<Row>[]} options.columns
   * @param {(row: Row) => string} options.keyOf
   * @param {(row: Row) => string} [options.classOf]
   * @param {(key: string) => void} options.onSelect
   * @param {boolean} [options.follows] new rows at the end stay in sight while the end is in sight
   */
  constructor(options) {
    this.#options = options
    this.#lines = new GridLines(options)
    this.element = element(
      'div',
      { role: 'grid', tabindex: 0, class: 'grid', 'aria-label': options.label },
      this.#lines.head,
      this.#lines.body,
    )
    this.element.addEventListener('scroll', () => this.#draw())
    this.element.addEventListener('click', ({ target }) => {
      const key = target instanceof Element ? target.closest('[data-key]')?.getAttribute('data-key') : undefined
      if (key != null) options.onSelect(key)
    })
    gridKeys(this.element, {
      rowCount: () => this.#rows.length,
      pageRows: () => this.#visibleRows(),
      current: () => this.#selectedIndex(),
      choose: (index) => this.#choose(index),
    })
    new ResizeObserver(() => this.#draw()).observe(this.element)
  }

  /** @param {readonly Row[]} rows */
  setRows(rows) {
    const { scrollTop, clientHeight, scrollHeight } = this.element
    const isAtEnd = scrollTop + clientHeight >= scrollHeight - ROW_PX
    this.#rows = rows
    this.#draw()
    if (this.#options.follows !== true || !isAtEnd) return
    this.element.scrollTop = this.element.scrollHeight
    this.#draw()
  }

  /** @param {string | undefined} key */
  select(key) {
    this.#selected = key
    this.#reveal(this.#selectedIndex())
    this.#draw()
  }

  #visibleRows() {
    return Math.max(1, Math.floor((this.element.clientHeight - ROW_PX) / ROW_PX))
  }

  #selectedIndex() {
    return this.#selected === undefined ? -1 : this.#rows.findIndex((row) => this.#options.keyOf(row) === this.#selected)
  }

  /** @param {number} index */
  #choose(index) {
    const row = this.#rows[index]
    if (row !== undefined) this.#options.onSelect(this.#options.keyOf(row))
  }

  /** @param {number} index -1 for none */
  #reveal(index) {
    if (index < 0) return
    const topPx = index * ROW_PX
    const heightPx = this.#visibleRows() * ROW_PX
    if (topPx < this.element.scrollTop) this.element.scrollTop = topPx
    else if (topPx + ROW_PX > this.element.scrollTop + heightPx) this.element.scrollTop = topPx + ROW_PX - heightPx
  }

  #draw() {
    const first = Math.max(0, Math.floor(this.element.scrollTop / ROW_PX) - MARGIN_ROWS)
    const last = first + this.#visibleRows() + 2 * MARGIN_ROWS
    const active = this.#lines.draw(this.#rows, first, last, this.#selected)
    this.element.setAttribute('aria-rowcount', String(this.#rows.length + 1))
    if (active === undefined) this.element.removeAttribute('aria-activedescendant')
    else this.element.setAttribute('aria-activedescendant', active)
  }
}

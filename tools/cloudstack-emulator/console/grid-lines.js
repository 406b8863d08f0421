import { element } from './element.js'

/**
 * @template Row
 * @typedef {object} Column
 * @property {string} title
 * @property {string} width as in CSS grid
 * @property {(row: Row) => string | number | undefined} of
 */

/** Height of a row in pixels, as in grid.css. */
export const ROW_PX = 28

let grids = 0

/**
 * The drawn lines of a grid: a line stays the same element as long as its row is drawn, so that a click on it is not lost.
 * @template Row
 */
export class GridLines {
  /** @type {Map<string, HTMLElement>} */
  #drawn = new Map()
  #space = element('div', { role: 'rowgroup', class: 'space' })
  #prefix
  #options

  /** @param {{ readonly columns: readonly Column<Row>[], readonly keyOf: (row: Row) => string, readonly classOf?: ((row: Row) => string) | undefined }} options */
  constructor(options) {
    grids += 1
    this.#prefix = `grid-${grids}-`
    this.#options = options
    const titles = this.#newRow('columnheader')
    titles.setAttribute('aria-rowindex', '1')
    fill(
      titles,
      options.columns.map(({ title }) => title),
    )
    this.head = element('div', { role: 'rowgroup', class: 'head' }, titles)
    this.body = this.#space
  }

  /**
   * @param {readonly Row[]} rows
   * @param {number} first
   * @param {number} last the first one that is not drawn
   * @param {string | undefined} selected
   * @returns {string | undefined} the id of the selected line, if it is drawn
   */
  draw(rows, first, last, selected) {
    /** @type {Map<string, HTMLElement>} */
    const wanted = new Map()
    rows.slice(first, last).forEach((row, at) => {
      const key = this.#options.keyOf(row)
      const line = this.#drawn.get(key) ?? this.#newLine(key)
      this.#show(line, row, first + at, key === selected)
      wanted.set(key, line)
    })
    for (const [key, line] of this.#drawn) if (!wanted.has(key)) line.remove()
    this.#drawn = wanted
    this.#space.style.height = `${rows.length * ROW_PX}px`
    return selected === undefined ? undefined : wanted.get(selected)?.id
  }

  /** @param {string} role of its cells */
  #newRow(role) {
    const { columns } = this.#options
    const line = element('div', { role: 'row', class: 'row' }, ...columns.map(() => element('span', { role })))
    line.style.gridTemplateColumns = columns.map(({ width }) => width).join(' ')
    return line
  }

  /** @param {string} key */
  #newLine(key) {
    const line = this.#newRow('gridcell')
    line.id = this.#prefix + key
    line.dataset['key'] = key
    this.#space.append(line)
    return line
  }

  /**
   * @param {HTMLElement} line
   * @param {Row} row
   * @param {number} index
   * @param {boolean} isSelected
   */
  #show(line, row, index, isSelected) {
    const { columns, classOf } = this.#options
    line.style.top = `${index * ROW_PX}px`
    line.className = `row ${classOf?.(row) ?? ''}`
    line.setAttribute('aria-rowindex', String(index + 2))
    line.setAttribute('aria-selected', String(isSelected))
    fill(
      line,
      columns.map(({ of }) => String(of(row) ?? '')),
    )
  }
}

/**
 * @param {HTMLElement} line
 * @param {readonly string[]} texts
 */
function fill(line, texts) {
  texts.forEach((text, at) => {
    const cell = line.children[at]
    if (cell !== undefined && cell.textContent !== text) cell.textContent = text
  })
}

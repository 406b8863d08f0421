/**
 * Lets the keyboard move through the rows of a grid.
 * @param {HTMLElement} grid
 * @param {{ rowCount: () => number, pageRows: () => number, current: () => number, choose: (index: number) => void }} rows `current` is -1 if none is selected
 */
export function gridKeys(grid, { rowCount, pageRows, current, choose }) {
  /** @type {Record<string, () => number>} */
  const targets = {
    ArrowDown: () => current() + 1,
    ArrowUp: () => (current() < 0 ? rowCount() - 1 : current() - 1),
    PageDown: () => current() + pageRows(),
    PageUp: () => current() - pageRows(),
    Home: () => 0,
    End: () => rowCount() - 1,
  }
  grid.addEventListener('keydown', (event) => {
    const target = targets[event.key]
    if (target === undefined || event.ctrlKey || event.altKey || event.metaKey || rowCount() === 0) return
    event.preventDefault()
    choose(Math.min(rowCount() - 1, Math.max(0, target())))
  })
}

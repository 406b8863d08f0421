import { button, element } from './element.js'
import { faultForm } from './fault-form.js'
import { ask } from './own-api.js'

/** @typedef {import('../src/wire/faults.ts').Fault & { readonly number: number }} Fault */

const HEADINGS = ['command', 'call from now', 'phase', 'kind', 'code', 'text', '']

/** Faults that are still to come: shown, added and removed. */
export function faultsSection() {
  const body = element('tbody')
  const head = element(
    'thead',
    {},
    element('tr', {}, ...HEADINGS.map((title) => (title === '' ? element('td') : element('th', { scope: 'col' }, title)))),
  )
  const all = button('Remove all', async () => update(await ask('DELETE', 'faults')))
  const table = element('table', {}, element('caption', {}, 'Faults that are still to come'), head, body)
  const none = element('p', {}, 'No faults: every call is answered as CloudStack would.')
  const content = element(
    'div',
    { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Faults' },
    faultForm(update),
    none,
    table,
    all,
  )
  let drawn = ''

  /** @param {readonly Fault[] | undefined} faults undefined if the request was refused */
  function update(faults) {
    const wanted = JSON.stringify(faults)
    if (faults === undefined || wanted === drawn) return
    drawn = wanted
    none.hidden = faults.length > 0
    table.hidden = faults.length === 0
    all.hidden = faults.length === 0
    body.replaceChildren(...faults.map((fault) => line(fault, update)))
  }

  return {
    element: element('section', {}, element('div', { class: 'bar' }, element('h2', {}, 'Faults')), content),
    setRows: update,
    select: () => undefined,
    find: () => undefined,
    show: () => undefined,
  }
}

/**
 * @param {Fault} fault
 * @param {(faults: readonly Fault[] | undefined) => void} update
 */
function line({ number, command, nth, phase, kind, code, text, delayMs }, update) {
  const remove = button('Remove', async () => update(await ask('DELETE', `faults/${number}`)), {
    'aria-label': `Remove the fault of ${command}`,
  })
  const after = delayMs === undefined ? kind : `${kind}, ${delayMs} ms`
  const values = [command, nth, phase, after, code ?? '', text ?? '']
  return element('tr', {}, ...values.map((value) => element('td', {}, String(value))), element('td', {}, remove))
}

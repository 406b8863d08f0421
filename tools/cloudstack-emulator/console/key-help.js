import { closeDetails } from './details.js'
import { button, byId, element } from './element.js'

/** @type {Record<string, string>} */
const KEYS = {
  '1 … 7': 'go to a section',
  '/': 'search in the section',
  '↑ ↓ Page Home End': 'select a row',
  Escape: 'close the details',
  '?': 'show this list',
}

/** @param {readonly string[]} sections in the order of the digits */
export function listenToKeys(sections) {
  const dialog = /** @type {HTMLDialogElement} */ (byId('keys'))
  const pairs = Object.entries(KEYS).flatMap(([key, what]) => [element('dt', {}, element('kbd', {}, key)), element('dd', {}, what)])
  dialog.replaceChildren(
    element('h2', { id: 'keys-title' }, 'Keys'),
    element('dl', {}, ...pairs),
    button('Close', () => dialog.close()),
  )
  byId('help').addEventListener('click', () => dialog.showModal())
  document.addEventListener('keydown', (event) => {
    const isTyping = event.target instanceof Element && event.target.matches('input, select, textarea')
    if (event.key === 'Escape' && !dialog.open) closeDetails()
    if (isTyping || dialog.open || event.ctrlKey || event.altKey || event.metaKey) return
    if (act(event.key, sections, dialog)) event.preventDefault()
  })
}

/**
 * @param {string} key
 * @param {readonly string[]} sections
 * @param {HTMLDialogElement} dialog
 * @returns {boolean} whether the key means something
 */
function act(key, sections, dialog) {
  const section = sections[Number(key) - 1]
  if (section !== undefined) {
    location.hash = section
    return true
  }
  if (key === '?') dialog.showModal()
  else if (key === '/') byId('main').querySelector('input')?.focus()
  return key === '?' || key === '/'
}

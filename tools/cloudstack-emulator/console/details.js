import { button, byId, element } from './element.js'

/**
 * Shows facts about one thing at the side.
 * @param {string} title
 * @param {readonly Node[]} content
 */
export function showDetails(title, content) {
  const close = button('Close', () => closeDetails(), { 'aria-keyshortcuts': 'Escape' })
  byId('details').replaceChildren(element('div', { class: 'bar' }, element('h2', {}, title), close), ...content)
  byId('details').hidden = false
}

/** Closes them, which takes what is selected out of the address. */
export function closeDetails() {
  if (byId('details').hidden) return
  location.hash = location.hash.split('/')[0] ?? ''
}

export function hideDetails() {
  byId('details').hidden = true
  byId('details').replaceChildren()
}

/**
 * Names and values; those without a value are left out.
 * @param {Record<string, Node | string | number | undefined>} values
 */
export function facts(values) {
  const given = Object.entries(values).filter(([, value]) => value !== undefined && value !== '')
  const pairs = given.flatMap(([name, value]) => [
    element('dt', {}, name),
    element('dd', {}, value instanceof Node ? value : String(value)),
  ])
  return element('dl', {}, ...pairs)
}

/**
 * Text under a heading, in a box that scrolls.
 * @param {string} title
 * @param {string} text
 */
export function textBox(title, text) {
  return element('div', {}, element('h3', {}, title), element('pre', { tabindex: 0, role: 'region', 'aria-label': title }, text))
}

/**
 * Links to things of another section.
 * @param {string} section
 * @param {readonly { readonly id: string, readonly text: string }[]} targets
 */
export function links(section, targets) {
  return element(
    'ul',
    { class: 'links' },
    ...targets.map(({ id, text }) => element('li', {}, element('a', { href: `#${section}/${id}` }, text))),
  )
}

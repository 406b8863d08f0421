import { hideDetails } from './details.js'
import { byId, element } from './element.js'

/**
 * @typedef {object} Section
 * @property {HTMLElement} element
 * @property {(key: string | undefined) => void} select
 * @property {(key: string) => any} find what has this key
 * @property {(found: any) => void} show its details
 */

/**
 * Shows the section, and the details of the thing, that the address names: `#machines/<id>`.
 * @param {Record<string, { readonly title: string, readonly section: Section }>} sections
 */
export function navigate(sections) {
  const counts = Object.fromEntries(Object.keys(sections).map((name) => [name, element('span', { class: 'count' })]))
  const items = Object.entries(sections).map(([name, { title }], index) => {
    const link = element(
      'a',
      { href: `#${name}`, 'aria-keyshortcuts': `${index + 1}` },
      element('kbd', { 'aria-hidden': 'true' }, `${index + 1}`),
      ` ${title} `,
      counts[name],
    )
    return element('li', {}, link)
  })
  byId('sections').replaceChildren(...items)
  let details = ''
  let current = ''

  function refreshDetails() {
    const { name, key } = named(sections)
    const section = sections[name]?.section
    const found = key === undefined ? undefined : section?.find(key)
    const wanted = found === undefined ? '' : `${name} ${JSON.stringify(found)}`
    if (wanted === details) return
    details = wanted
    if (found === undefined) hideDetails()
    else section?.show(found)
  }

  function route() {
    const { name, key } = named(sections)
    if (name !== current) enter(name, sections, current === '')
    current = name
    sections[name]?.section.select(key)
    refreshDetails()
  }

  addEventListener('hashchange', route)
  route()
  return {
    refreshDetails,
    /**
     * @param {string} name
     * @param {number} number
     */
    count(name, number) {
      const shown = counts[name]
      if (shown !== undefined) shown.textContent = `${number}`
    },
  }
}

/** @param {Record<string, unknown>} sections */
function named(sections) {
  const [name = '', key] = location.hash.slice(1).split('/')
  const isKnown = Object.hasOwn(sections, name)
  return { name: isKnown ? name : (Object.keys(sections)[0] ?? ''), key: isKnown && key !== '' ? key : undefined }
}

/**
 * @param {string} name
 * @param {Record<string, { readonly section: Section }>} sections
 * @param {boolean} isFirst the focus stays where the browser has put it
 */
function enter(name, sections, isFirst) {
  const shown = sections[name]?.section.element
  if (shown === undefined) return
  byId('main').replaceChildren(shown)
  for (const link of byId('sections').querySelectorAll('a')) {
    if (link.hash === `#${name}`) link.setAttribute('aria-current', 'page')
    else link.removeAttribute('aria-current')
  }
  if (!isFirst) shown.querySelector(/** @type {'div'} */ ('.grid, .scroll'))?.focus()
}

/**
 * Creates an element. Strings become text nodes, never HTML.
 * @template {keyof HTMLElementTagNameMap} Tag
 * @param {Tag} tag
 * @param {Record<string, string | number | boolean | undefined>} [attributes] `true` sets an attribute without value; `false` and undefined leave it out
 * @param {...(Node | string | undefined)} children
 * @returns {HTMLElementTagNameMap[Tag]}
 */
export function element(tag, attributes = {}, ...children) {
  const created = document.createElement(tag)
  for (const [name, value] of Object.entries(attributes)) {
    if (value === true) created.setAttribute(name, '')
    else if (value !== undefined && value !== false) created.setAttribute(name, String(value))
  }
  created.append(...children.filter((child) => child !== undefined))
  return created
}

/**
 * A button that does something.
 * @param {string} text
 * @param {() => void} action
 * @param {Record<string, string | boolean | undefined>} [attributes]
 */
export function button(text, action, attributes = {}) {
  const created = element('button', { type: 'button', ...attributes }, text)
  created.addEventListener('click', action)
  return created
}

/**
 * An element of the page itself.
 * @param {string} id
 * @returns {HTMLElement}
 */
export function byId(id) {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no #${id}`)
  return found
}

import { element } from './element.js'

/** Larger ranges show only the addresses that are in use. */
const MOST_CELLS = 1024

/**
 * @typedef {object} UsedAddress
 * @property {string} address
 * @property {string} kind
 * @property {string | undefined} [name] of its machine
 * @property {string | undefined} [href]
 */

/**
 * The addresses of a range, each a small field; those in use say by what, and lead there.
 * @param {string} label
 * @param {{ readonly first: string, readonly last: string }} bounds
 * @param {readonly UsedAddress[]} used
 */
export function addressMap(label, { first, last }, used) {
  const byAddress = new Map(used.map((entry) => [entry.address, entry]))
  const [from, to] = [toNumber(first), toNumber(last)]
  const isLarge = to - from + 1 > MOST_CELLS
  const addresses = isLarge
    ? used.map(({ address }) => address).sort((left, right) => toNumber(left) - toNumber(right))
    : Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => toAddress(from + index))
  const cells = addresses.map((address) => cell(address, byAddress.get(address), isLarge))
  return element('ol', { class: isLarge ? 'map wide' : 'map', 'aria-label': `${label}: addresses in use` }, ...cells)
}

/**
 * @param {string} address
 * @param {UsedAddress | undefined} used
 * @param {boolean} isWhole whether the whole address is shown, not only its last part
 */
function cell(address, used, isWhole) {
  const text = isWhole ? address : (address.split('.').at(-1) ?? '')
  if (used === undefined) return element('li', { class: 'free', 'aria-hidden': 'true', title: address }, text)
  const { kind, name, href } = used
  const what = [address, kind, name].filter((part) => part !== undefined).join(', ')
  const content =
    href === undefined ? element('span', { role: 'img', 'aria-label': what }, text) : element('a', { href, 'aria-label': what }, text)
  return element('li', { class: `used ${kind.replaceAll(' ', '-')}`, title: what }, content)
}

/** @param {string} address */
function toNumber(address) {
  return address.split('.').reduce((sum, part) => sum * 256 + Number(part), 0)
}

/** @param {number} value */
function toAddress(value) {
  return [24, 16, 8, 0].map((shift) => Math.floor(value / 2 ** shift) % 256).join('.')
}

import { addressMap } from './address-map.js'
import { facts, showDetails, textBox } from './details.js'
import { element } from './element.js'

/** @typedef {ReturnType<typeof import('../src/overview/networks.ts').networkIn>} Network */
/** @typedef {ReturnType<typeof import('../src/overview/public-addresses.ts').publicRangeIn>} PublicRange */

const KINDS = ['gateway', 'machine', 'secondary', 'acquired', 'source NAT', 'static NAT', 'load balancer']

/** Networks and public addresses as maps. */
export function networksSection() {
  const content = element('div', { class: 'scroll', tabindex: 0, role: 'region', 'aria-label': 'Networks' })
  const legend = element(
    'ul',
    { class: 'legend', 'aria-label': 'Colours' },
    ...KINDS.map((kind) => element('li', {}, element('span', { class: `used ${kind.replaceAll(' ', '-')}` }), ` ${kind}`)),
  )
  const root = element('section', {}, element('div', { class: 'bar' }, element('h2', {}, 'Networks'), legend), content)
  let drawn = ''
  /** @type {readonly PublicRange[]} */
  let ranges = []

  return {
    element: root,
    select: scrollTo,
    /**
     * @param {readonly Network[]} networks
     * @param {readonly PublicRange[]} publicRanges
     */
    setRows(networks, publicRanges) {
      ranges = publicRanges
      const wanted = JSON.stringify([networks, publicRanges])
      if (wanted === drawn) return
      drawn = wanted
      const focused = document.activeElement?.getAttribute('href')
      content.replaceChildren(
        ...publicRanges.map(publicRange),
        ...networks.toSorted((left, right) => right.used.length - left.used.length).map(network),
      )
      for (const link of content.querySelectorAll('a')) if (link.getAttribute('href') === focused) link.focus()
    },
    find: (/** @type {string} */ key) => ranges.flatMap(({ used }) => used).find(({ address }) => address === key),
    show: showPublicAddress,
  }
}

/** @param {string | undefined} id */
function scrollTo(id) {
  document.getElementById(`network-${id}`)?.scrollIntoView()
}

/** @param {Network} shown */
function network({ id, name, state, account, zone, vpc, offering, cidr, bounds, used }) {
  const machines = used.filter(({ kind }) => kind !== 'gateway').length
  const place = [zone, vpc === undefined ? undefined : `VPC ${vpc}`, `of ${account}`].filter((part) => part !== undefined).join(', ')
  const cells = used.map((entry) => ('machineId' in entry ? { ...entry, href: `#machines/${entry.machineId}` } : entry))
  return element(
    'article',
    { id: `network-${id}` },
    element('h3', {}, `${name} ${cidr ?? ''}`),
    element('p', {}, `${place}; ${offering}; ${state}; ${machines} addresses of machines`),
    bounds === undefined ? element('p', {}, 'No addresses.') : addressMap(name, bounds, cells),
  )
}

/** @param {PublicRange} range */
function publicRange({ zone, bounds, used }) {
  const cells = used.map((entry) => ({ ...entry, href: `#networks/${entry.address}` }))
  return element(
    'article',
    {},
    element('h3', {}, `Public addresses ${bounds.first} – ${bounds.last}`),
    element('p', {}, `${zone}; ${used.length} in use`),
    addressMap(`Public addresses of ${zone}`, bounds, cells),
  )
}

/** @param {PublicRange['used'][number]} shown */
function showPublicAddress({ id, address, kind, state, account, network: of, machineId, name, rules }) {
  const machine = machineId === undefined ? undefined : element('a', { href: `#machines/${machineId}` }, name ?? machineId)
  const values = { id, use: kind, state, account, network: of, machine }
  showDetails(address, [facts(values), ...(rules.length === 0 ? [] : [textBox('Rules', rules.join('\n'))])])
}

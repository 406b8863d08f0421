import { facts, showDetails } from './details.js'
import { element } from './element.js'
import { dateTime, size } from './formats.js'
import { listSection } from './list-section.js'

/**
 * @typedef {object} Disk a volume or a snapshot
 * @property {string} id
 * @property {string} name
 * @property {string} kind
 * @property {string} state
 * @property {number} sizeBytes
 * @property {string} [account]
 * @property {string} [zone]
 * @property {string} [offering]
 * @property {string} [machine]
 * @property {string} [machineId]
 * @property {number} [deviceId]
 * @property {string} [volume]
 * @property {string} [volumeId]
 * @property {number} createdMs
 * @property {readonly string[]} tags
 */

/** @type {readonly import('./grid-lines.js').Column<Disk>[]} */
const COLUMNS = [
  { title: 'name', width: 'minmax(12rem, 2fr)', of: ({ name }) => name },
  { title: 'kind', width: '5.5rem', of: ({ kind }) => kind },
  { title: 'state', width: '6.5rem', of: ({ state }) => state },
  { title: 'size', width: '5.5rem', of: ({ sizeBytes }) => size(sizeBytes) },
  { title: 'of', width: 'minmax(10rem, 1.5fr)', of: ({ machine, volume }) => machine ?? volume },
  { title: 'account', width: '6rem', of: ({ account }) => account },
  { title: 'zone', width: '8rem', of: ({ zone }) => zone },
]

/** @param {(section: string, key: string) => void} open */
export function disksSection(open) {
  const list = listSection({
    title: 'Disks and snapshots',
    empty: 'no disks',
    columns: COLUMNS,
    keyOf: ({ id }) => id,
    classOf: ({ state }) => `state-${state.toLowerCase()}`,
    onSelect: (key) => open('disks', key),
  })
  return { ...list, show: showDisk }
}

/** @param {Disk} disk */
function showDisk(disk) {
  const { id, name, kind, state, sizeBytes, offering, machine, machineId, deviceId, volume, volumeId, createdMs, tags } = disk
  const values = {
    id,
    kind,
    size: size(sizeBytes),
    offering,
    machine: machineId === undefined ? undefined : element('a', { href: `#machines/${machineId}` }, machine ?? machineId),
    device: deviceId,
    'snapshot of': volumeId === undefined ? undefined : element('a', { href: `#disks/${volumeId}` }, volume ?? volumeId),
    created: dateTime(createdMs),
    tags: tags.join(', '),
  }
  showDetails(`${name}: ${state}`, [facts(values)])
}

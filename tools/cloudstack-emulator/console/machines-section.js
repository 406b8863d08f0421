import { facts, links, showDetails } from './details.js'
import { dateTime } from './formats.js'
import { guestFiles } from './guest-files.js'
import { listSection } from './list-section.js'

/** @typedef {ReturnType<typeof import('../src/overview/machines.ts').machineIn>} Machine */

/** @type {readonly import('./grid-lines.js').Column<Machine>[]} */
const COLUMNS = [
  { title: 'name', width: 'minmax(12rem, 1.5fr)', of: ({ name }) => name },
  { title: 'state', width: '6.5rem', of: ({ state }) => state },
  { title: 'addresses', width: 'minmax(9rem, 1fr)', of: ({ nics }) => nics.map(({ ipAddress }) => ipAddress ?? '–').join(', ') },
  { title: 'account', width: '6rem', of: ({ account }) => account },
  { title: 'zone', width: '8rem', of: ({ zone }) => zone },
  { title: 'offering', width: '8rem', of: ({ offering }) => offering },
  { title: 'template', width: 'minmax(8rem, 1fr)', of: ({ template }) => template },
]

/** @param {(section: string, key: string) => void} open */
export function machinesSection(open) {
  const list = listSection({
    title: 'Machines',
    empty: 'no machines',
    columns: COLUMNS,
    keyOf: ({ id }) => id,
    classOf: ({ state }) => `state-${state.toLowerCase()}`,
    onSelect: (key) => open('machines', key),
  })
  return { ...list, show: showMachine }
}

/** @param {Machine} machine */
function showMachine(machine) {
  const { id, displayName, instanceName, host, cpuNumber, memoryMib, createdMs, nics, publicAddresses, disks, tags } = machine
  const values = {
    id,
    'shown as': displayName,
    'on the host': host === undefined ? undefined : `${host}, as ${instanceName}`,
    size: `${cpuNumber} CPU, ${memoryMib} MiB`,
    created: dateTime(createdMs),
    tags: tags.join(', '),
    networks: links(
      'networks',
      nics.map(({ networkId, network, ipAddress, macAddress }) => ({
        id: networkId,
        text: `${network}: ${ipAddress ?? 'no address'}, ${macAddress}`,
      })),
    ),
    'public addresses': publicAddresses.join(', '),
    disks: links(
      'disks',
      disks.map((disk) => ({ id: disk.id, text: `${disk.deviceId}: ${disk.name}` })),
    ),
  }
  showDetails(`${machine.name}: ${machine.state}`, [facts(values), guestFiles(id)])
}

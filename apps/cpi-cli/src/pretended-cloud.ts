import { createServer, type Server } from 'node:http'

const id = (digit: number) => `00000000-0000-4000-8000-${String(digit).padStart(12, '0')}`

export const MACHINE_ID = id(1)
export const VOLUME_ID = id(2)
export const TEMPLATE_ID = id(3)
export const SNAPSHOT_ID = id(10)

const ZONE = { zoneid: id(4), zonename: 'zone' }
const NETWORK = { id: id(5), name: 'net', ...ZONE, type: 'Isolated', cidr: '10.1.1.0/24', service: [{ name: 'UserData' }] }
const NIC = {
  id: id(6),
  networkid: NETWORK.id,
  ipaddress: '10.1.1.9',
  netmask: '255.255.255.0',
  gateway: '10.1.1.1',
  macaddress: '02:00:00:00:00:01',
}
const MACHINE = {
  id: MACHINE_ID,
  name: 'vm',
  displayname: 'vm',
  state: 'Running',
  hypervisor: 'KVM',
  ...ZONE,
  nic: [NIC],
  tags: [],
  details: {},
}
const SIZE_BYTES = 4 * 1024 ** 3
const ATTACHED = { virtualmachineid: MACHINE_ID, vmname: 'vm', vmstate: 'Running', deviceid: 1 }
const VOLUME = { id: VOLUME_ID, name: 'disk', type: 'DATADISK', state: 'Ready', size: SIZE_BYTES, diskofferingid: id(7), ...ZONE, tags: [] }
const ROOT = { ...VOLUME, id: id(8), name: 'ROOT-1', type: 'ROOT', ...ATTACHED, deviceid: 0 }
const TEMPLATE = {
  id: TEMPLATE_ID,
  name: 'template',
  isready: true,
  status: 'Download Complete',
  hypervisor: 'KVM',
  size: SIZE_BYTES,
  ...ZONE,
}
const SNAPSHOT = { id: SNAPSHOT_ID, volumeid: VOLUME_ID, state: 'BackedUp', tags: [] }
const DISK_OFFERING = { id: id(7), name: 'disk', iscustomized: true }

type Body = Readonly<Record<string, unknown>>

/** The content of the answer by command, or of the answer's job. */
const ANSWERS: Readonly<Record<string, Body>> = {
  listCapabilities: { capability: { allowuserexpungerecovervm: false, cloudstackversion: '4.22.0.0' } },
  listZones: { count: 1, zone: [{ id: ZONE.zoneid, name: ZONE.zonename }] },
  listOsTypes: { count: 1, ostype: [{ id: id(11), description: 'Ubuntu 22.04 LTS' }] },
  listServiceOfferings: { count: 1, serviceoffering: [{ id: id(9), name: 'offering' }] },
  listDiskOfferings: { count: 1, diskoffering: [DISK_OFFERING] },
  listNetworks: { count: 1, network: [NETWORK] },
  listTemplates: { count: 1, template: [TEMPLATE] },
  listVirtualMachines: { count: 1, virtualmachine: [MACHINE] },
  listVolumes: { count: 2, volume: [ROOT, { ...VOLUME, ...ATTACHED }] },
  updateVirtualMachine: { virtualmachine: MACHINE },
  deleteVolume: { success: true },
}

const JOBS: Readonly<Record<string, Body>> = {
  deployVirtualMachine: { virtualmachine: { ...MACHINE, state: 'Stopped' } },
  startVirtualMachine: { virtualmachine: MACHINE },
  stopVirtualMachine: { virtualmachine: { ...MACHINE, state: 'Stopped' } },
  rebootVirtualMachine: { virtualmachine: MACHINE },
  destroyVirtualMachine: { virtualmachine: { ...MACHINE, state: 'Destroyed' } },
  updateVmNicIp: { virtualmachine: MACHINE },
  createTags: { success: true },
  createVolume: { volume: VOLUME },
  attachVolume: { volume: { ...VOLUME, ...ATTACHED } },
  detachVolume: { volume: VOLUME },
  createSnapshot: { snapshot: SNAPSHOT },
  deleteSnapshot: { success: true },
  resizeVolume: { volume: { ...VOLUME, size: 2 * SIZE_BYTES } },
  deleteTemplate: { success: true },
}

/** A server that gives each command the same answer, however it is asked, and whose jobs are done at once. */
export function createPretendedCloud(): Server {
  // The only name that is chosen by the CPI and looked for afterwards.
  let snapshotName = ''
  return createServer((request, response) => {
    const parts: Buffer[] = []
    request
      .on('data', (part: Buffer) => parts.push(part))
      .once('end', () => {
        const parameters = new URLSearchParams(Buffer.concat(parts).toString('latin1'))
        const command = parameters.get('command') ?? ''
        if (command === 'createSnapshot') snapshotName = parameters.get('name') ?? ''
        const world = { host: request.headers.host ?? '', snapshotName }
        response.setHeader('content-type', 'application/json')
        response.end(JSON.stringify({ [`${command.toLowerCase()}response`]: contentOf(command, parameters, world) }))
      })
  })
}

interface World {
  readonly host: string
  readonly snapshotName: string
}

function contentOf(command: string, parameters: URLSearchParams, { host, snapshotName }: World): Body {
  // The job's id is the command that it does.
  if (command === 'queryAsyncJobResult') return { jobstatus: 1, jobresult: JOBS[parameters.get('jobid') ?? ''] }
  if (command === 'getUploadParamsForTemplate')
    return { getuploadparams: { id: TEMPLATE_ID, postURL: `http://${host}/upload`, metadata: 'm', expires: 'e', signature: 's' } }
  if (command === 'listSnapshots') return { count: 1, snapshot: [{ ...SNAPSHOT, name: snapshotName }] }
  return JOBS[command] === undefined ? (ANSWERS[command] ?? {}) : { jobid: command, id: MACHINE_ID }
}

import { manualNetwork, vmEnvironment, vmProperties } from './life.ts'

/** A generator of numbers that gives the same ones each time (mulberry32). */
function createRandom(seed: number): (below: number) => number {
  let state = seed
  return (below) => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * below)
  }
}

const ODD_VALUES = [
  null,
  [null],
  {},
  [],
  '',
  0,
  -1,
  1e300,
  true,
  '\ud800',
  '\0',
  'x\n2026 INFO forged',
  '../../etc/passwd',
  { a: { b: [[]] } },
  'x'.repeat(10_000),
]

/** Well-formed requests of a director, for a stemcell that exists. */
function requests(stemcell: string): readonly object[] {
  const call = (method: string, ...args: readonly unknown[]) => ({
    method,
    arguments: args,
    context: { director_uuid: 'director', request_id: 'cpi-1', vm: { stemcell: { api_version: 3 } } },
    api_version: 2,
  })
  return [
    call('info'),
    call('has_vm', 'vm-1'),
    call('has_disk', 'disk-1'),
    call('delete_vm', 'vm-1'),
    call('delete_disk', 'disk-1'),
    call('reboot_vm', 'vm-1'),
    call('attach_disk', 'vm-1', 'disk-1'),
    call('detach_disk', 'vm-1', 'disk-1'),
    call('resize_disk', 'disk-1', 4096),
    call('snapshot_disk', 'disk-1', { deployment: 'd' }),
    call('set_vm_metadata', 'vm-1', { deployment: 'd', job: 'j' }),
    call('calculate_vm_cloud_properties', { ram: 1024, cpu: 1, ephemeral_disk_size: 4096 }),
    call('create_disk', 1024, {}, null),
    call('create_vm', 'agent-1', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment),
  ]
}

/** Creates request texts: changed values anywhere in a well-formed one, or its text cut, doubled or damaged. */
export function createMutatedRequests(stemcell: string, seed: number): () => string {
  const random = createRandom(seed)
  const given = requests(stemcell)
  const pick = <T>(values: readonly T[]): T => values[random(values.length)] as T

  function changed(value: unknown): unknown {
    if (typeof value !== 'object' || value === null || random(4) === 0) return pick(ODD_VALUES)
    const entries = Object.entries(value)
    if (entries.length === 0) return pick(ODD_VALUES)
    const [key, item] = pick(entries)
    const rest =
      random(10) === 0
        ? entries.filter(([name]) => name !== key)
        : entries.map(([name, one]) => [name, name === key ? changed(item) : one] as const)
    return Array.isArray(value) ? rest.map(([, one]) => one) : Object.fromEntries(rest)
  }

  return () => {
    const text = JSON.stringify(random(5) === 0 ? pick(given) : changed(pick(given)))
    const at = random(text.length)
    switch (random(8)) {
      case 0:
        return text.slice(0, at)
      case 1:
        return text.slice(0, at) + String.fromCharCode(random(256)) + text.slice(at + 1)
      case 2:
        return text.slice(0, at) + text.slice(random(text.length))
      default:
        return text
    }
  }
}

import type { Cloud } from './cloud.ts'
import { cpiConfig, type Workplace } from './cpi-config.ts'
import { type CpiRun, runCpi } from './director.ts'
import { laterClock } from './later-clock.ts'
import { manualNetwork, vmEnvironment, vmProperties } from './life.ts'
import { seededTemplate } from './seeded-template.ts'
import { SHORT_PAUSES } from './short-pauses.ts'

/** What became of one life in which a CPI process was killed. */
export interface KilledLife {
  /** The method whose process was killed; undefined if the life was over before. */
  readonly killedIn: string | undefined
  /** The error of the next create_vm on the same addresses. */
  readonly error: string | undefined
}

/** A machine with everything that has a name or an address of its own. */
const PROPERTIES = {
  ...vmProperties,
  affinity_group: 'spread',
  lbs: [{ name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443, delete_when_empty: true }],
}
const OPENED = { policy: 'acquire-and-release', open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] }
const NETWORKS = { default: manualNetwork, public: { type: 'vip', ip: '203.0.113.77', cloud_properties: OPENED } }

const AN_HOUR_SECONDS = 3600

interface Calls {
  /** @param killAfterMs real time after which the process gets SIGKILL */
  call(method: string, args: readonly unknown[], killAfterMs?: number): Promise<CpiRun>
}

/** What the director has received. */
interface Known {
  vm?: unknown
  disk?: unknown
}

type Step = readonly [method: string, args: (known: Known) => readonly unknown[], keep: (known: Known, result: unknown) => void]

function stepsOf(vmArguments: readonly unknown[], last: string): readonly Step[] {
  const steps: readonly Step[] = [
    ['create_vm', () => vmArguments, (known, result) => ([known.vm] = result as [unknown])],
    ['create_disk', ({ vm }) => [1024, { disk_offering: 'disk-custom' }, vm], (known, result) => (known.disk = result)],
    ['attach_disk', ({ vm, disk }) => [vm, disk], () => undefined],
    ['delete_vm', ({ vm }) => [vm], (known) => (known.vm = undefined)],
  ]
  return steps.slice(0, steps.findIndex(([method]) => method === last) + 1)
}

function killIfRunning(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

/**
 * Plays lives against a cloud that nobody else uses.
 * @param last the method with which a life ends
 */
export async function killedLives(cloud: Cloud, workplace: Workplace, last: 'create_vm' | 'delete_vm' = 'delete_vm') {
  const file = await workplace.file('cpi-killed.json', JSON.stringify(cpiConfig(cloud)))
  // Its locks are its own, whatever else runs on this machine.
  const env = { TMPDIR: workplace.folder }
  const stemcell = `${await seededTemplate(cloud)} light`
  const vmArguments = ['agent-1', stemcell, PROPERTIES, NETWORKS, [], vmEnvironment]

  const callsWith = (nodeOptions: readonly string[]): Calls => ({
    async call(method, args, killAfterMs) {
      const context = { director_uuid: 'director', request_id: 'cpi-1', vm: { stemcell: { api_version: 3 } } }
      const request = JSON.stringify({ method, arguments: args, context, api_version: 2 })
      let timer: NodeJS.Timeout | undefined
      const kill = (pid: number) => {
        if (killAfterMs !== undefined) timer = setTimeout(() => killIfRunning(pid), killAfterMs)
      }
      return runCpi(['--config', file], request, kill, { nodeOptions, env }).finally(() => clearTimeout(timer))
    },
  })
  const today = callsWith([])
  const later = callsWith([...(await laterClock(workplace)), ...SHORT_PAUSES])

  /** @param killAfterMs from the beginning of the life; undefined = it is not killed */
  async function playLife(killAfterMs?: number): Promise<{ killedIn: string | undefined; vm: unknown }> {
    const startedMs = performance.now()
    const known: Known = {}
    for (const [method, args, keep] of stepsOf(vmArguments, last)) {
      const leftMs = killAfterMs === undefined ? undefined : Math.max(0, killAfterMs - (performance.now() - startedMs))
      const { answer, stderr } = await today.call(method, args(known), leftMs)
      if (answer === undefined) return { killedIn: method, vm: known.vm }
      if (answer.error !== null) throw new Error(`${method}: ${answer.error.message}\n${stderr}`)
      keep(known, answer.result)
    }
    return { killedIn: undefined, vm: known.vm }
  }

  return {
    /** How long a life takes that nobody kills; the first one also fills the caches of the file system. */
    async durationMs(): Promise<number> {
      await playLife()
      await cloud.reset()
      const startedMs = performance.now()
      await playLife()
      return performance.now() - startedMs
    },
    /** Kills the process that runs after so long, and does what a director does then: it deletes the machine that it knows of, and makes another. */
    async kill(afterMs: number): Promise<KilledLife> {
      await cloud.reset()
      const { killedIn, vm } = await playLife(afterMs)
      await cloud.advance(AN_HOUR_SECONDS)
      if (vm !== undefined) await later.call('delete_vm', [vm])
      const { answer, stderr } = await later.call('create_vm', vmArguments)
      return { killedIn, error: answer?.error === null ? undefined : (answer?.error.message ?? stderr) }
    },
  }
}

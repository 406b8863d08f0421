import type { Hypervisor, Outside } from '../../src/hypervisor/hypervisor.ts'
import { PRETENDED } from '../../src/hypervisor/pretended.ts'

export interface RecordedHypervisor extends Hypervisor {
  /** What was asked, in order: `startMachine i-2-3-VM`. */
  readonly asked: string[]
  /** Lets the oldest work that is under way succeed or fail. */
  end(failure?: Error): Promise<void>
  /** Reports a machine that has ended by itself. */
  machineEnded(id: string): void
}

type Names =
  | 'startMachine'
  | 'stopMachine'
  | 'rebootMachine'
  | 'attachDisk'
  | 'detachDisk'
  | 'resizeDisk'
  | 'takeSnapshot'
  | 'reshapeMachine'

/** A hypervisor whose work lasts until the test ends it. */
export function recordedHypervisor(): RecordedHypervisor {
  const asked: string[] = []
  const under: { resolve(): void; reject(error: Error): void }[] = []
  const listeners: ((id: string) => void)[] = []
  const work =
    (name: Names) =>
    (...given: unknown[]): Outside => {
      asked.push([name, ...given.map(shown)].join(' '))
      return new Promise((resolve, reject) => under.push({ resolve, reject }))
    }
  return {
    ...PRETENDED,
    isReal: true,
    asked,
    startMachine: work('startMachine'),
    stopMachine: work('stopMachine'),
    rebootMachine: work('rebootMachine'),
    attachDisk: work('attachDisk'),
    detachDisk: work('detachDisk'),
    resizeDisk: work('resizeDisk'),
    takeSnapshot: work('takeSnapshot'),
    reshapeMachine: work('reshapeMachine'),
    powerOff: (id) => void asked.push(`powerOff ${id}`),
    discard: ({ kind, id }) => void asked.push(`discard ${kind} ${id}`),
    onMachineEnded: (listener) => void listeners.push(listener),
    machineEnded: (id) => {
      for (const listener of listeners) listener(id)
    },
    async end(failure) {
      const oldest = under.shift()
      if (failure === undefined) oldest?.resolve()
      else oldest?.reject(failure)
      // The work's own promise, and the one that the queue waits for.
      for (let turn = 0; turn < 4; turn += 1) await Promise.resolve()
    },
  }
}

function shown(value: unknown): string {
  if (typeof value !== 'object' || value === null) return String(value)
  return 'volumeId' in value ? String(value.volumeId) : 'id' in value ? String(value.id) : ''
}

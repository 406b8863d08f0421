import type { Director } from '../support/director.ts'
import { manualNetwork, stemcellProperties, vmEnvironment, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'
import { seededTemplate } from '../support/seeded-template.ts'
import { type Spoiling, startSpoilingProxy } from '../support/spoiling-proxy.ts'

const scene = useScene()

/** By default a minute; a lost answer is given up here after so many seconds of the real clock. */
const UNCERTAIN_SECONDS = 2

/** Each kind of lost answer with each time of the work, without all combinations. */
const WAYS = {
  '502, done': { answer: 502, work: 'at once' },
  'reset, done': { answer: 'reset', work: 'at once' },
  '503, done later': { answer: 503, work: 'later' },
  '504, never done': { answer: 504, work: 'never' },
} as const satisfies Readonly<Record<string, Omit<Spoiling, 'command'>>>

type Call = readonly [method: string, ...args: unknown[]]

interface Sample {
  /** The command whose answer is lost. */
  readonly command: string
  readonly ways: readonly (keyof typeof WAYS)[]
  /** Over the configuration's `cloudstack` section. */
  readonly cloudstack?: object
  /** Brings the cloud to where the call begins. @returns the call */
  readonly prepare: (director: Director) => Promise<Call>
}

async function vmArguments(): Promise<readonly unknown[]> {
  const stemcell = `${await seededTemplate(scene().cloud)} light`
  return ['agent-1', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment]
}

async function makeVm(director: Director): Promise<string> {
  const [vm] = (await director.call('create_vm', ...(await vmArguments()))) as [string]
  return vm
}

const SAMPLES: Readonly<Record<string, Sample>> = {
  create_vm: {
    command: 'deployVirtualMachine',
    ways: ['502, done', 'reset, done', '503, done later', '504, never done'],
    prepare: async () => ['create_vm', ...(await vmArguments())],
  },
  create_disk: {
    command: 'createVolume',
    ways: ['reset, done', '503, done later', '504, never done'],
    prepare: async () => ['create_disk', 1024, { disk_offering: 'disk-custom' }, null],
  },
  create_stemcell: {
    command: 'registerTemplate',
    ways: ['502, done', '504, never done'],
    cloudstack: { stemcell: { strategy: 'url', listen_host: '127.0.0.1', listen_port: 0 } },
    prepare: async () => ['create_stemcell', scene().image, stemcellProperties],
  },
  snapshot_disk: {
    command: 'createSnapshot',
    ways: ['502, done', '503, done later'],
    prepare: async (director) => {
      const vm = await makeVm(director)
      const disk = await director.call('create_disk', 1024, { disk_offering: 'disk-custom' }, vm)
      await director.call('attach_disk', vm, disk)
      return ['snapshot_disk', disk, {}]
    },
  },
  delete_vm: {
    command: 'destroyVirtualMachine',
    ways: ['reset, done', '503, done later'],
    prepare: async (director) => ['delete_vm', await makeVm(director)],
  },
}

/** Names of what exists afterwards and did not before, unless the answer hands it over or names it. */
async function unnamed(before: readonly string[], answer: string): Promise<readonly string[]> {
  const state = await scene().cloud.state()
  const isHandedOver = (line: string) => {
    const [kind = '', name = ''] = line.split(' ')
    const ids = (state[kind] ?? []).filter((row) => row.name === name).map(({ id }) => id)
    return [name, ...ids].some((word) => answer.includes(word))
  }
  return (await scene().left()).filter((line) => !before.includes(line) && !isHandedOver(line))
}

describe('an answer lost by a proxy', () => {
  for (const [what, { command, ways, cloudstack, prepare }] of Object.entries(SAMPLES)) {
    for (const name of ways) {
      provesPromise('nothing-half-made', `${what}, ${command}: ${name}`, async () => {
        const way = WAYS[name]
        const [method, ...args] = await prepare(await scene().director())
        const before = await scene().left()
        const proxy = await startSpoilingProxy(scene().cloud.endpoint, { command, ...way })
        const timeout = { uncertain: UNCERTAIN_SECONDS }
        const behind = await scene().director({ cloudstack: { ...cloudstack, endpoint: proxy.endpoint, timeout } })

        const { answer, stdout } = await behind.run(method, args)

        const settled = await proxy.settled()
        await proxy.close()
        expect(settled).toBe(true)
        expect(await unnamed(before, stdout)).toEqual([])
        if (way.work === 'never') {
          expect(answer?.error).toMatchObject({ ok_to_retry: false, message: expect.stringContaining(`${command} was not answered`) })
        }
      })
    }
  }
})

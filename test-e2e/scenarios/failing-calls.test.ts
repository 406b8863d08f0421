import type { Fault } from '../support/cloud.ts'
import { cpiConfig } from '../support/cpi-config.ts'
import { CpiFailure, runCpi } from '../support/director.ts'
import { manualNetwork, stemcellProperties, vmEnvironment, vmProperties } from '../support/life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'
import { seededTemplate } from '../support/seeded-template.ts'
import { SHORT_PAUSES } from '../support/short-pauses.ts'
import { terminateOnce } from '../support/terminate.ts'

const scene = useScene()

/** More calls than any method makes; the sweep ends with the first run that no fault affects. */
const MOST_CALLS = 30

async function lightStemcell(): Promise<string> {
  return `${await seededTemplate(scene().cloud)} light`
}

/** Lets API call 1, then 2, … of one CPI call fail until none is left; `check` is called after each failure. */
async function sweep(
  fault: Omit<Fault, 'nth' | 'command'>,
  attempt: () => Promise<unknown>,
  check: (failure: CpiFailure) => Promise<void>,
) {
  for (let nth = 1; nth <= MOST_CALLS; nth++) {
    await scene().cloud.reset()
    await scene().cloud.fail({ command: '*', nth, ...fault })
    try {
      await attempt()
      const harmed = (await scene().cloud.journal()).some(({ status }) => status !== 200)
      if (!harmed) return nth - 1
    } catch (error) {
      if (!(error instanceof CpiFailure)) throw error
      await check(error)
    }
  }
  throw new Error(`more than ${MOST_CALLS} API calls in one CPI call`)
}

async function expectNothingLeft() {
  expect(await scene().left()).toEqual([])
}

describe('half-made things', () => {
  for (const phase of ['before', 'after', 'job'] as const) {
    provesPromise('nothing-half-made', `create_vm, each API call failing once, ${phase}`, async () => {
      const director = await scene().director()
      const stemcell = await lightStemcell()
      const create = () => director.call('create_vm', 'agent-1', stemcell, vmProperties, { default: manualNetwork }, [], vmEnvironment)

      const calls = await sweep({ phase, kind: 'error', code: 530 }, create, expectNothingLeft)

      expect(calls).toBeGreaterThan(2)
    })
  }

  provesPromise('nothing-half-made', 'create_stemcell, each API call failing once', async () => {
    const director = await scene().director()

    await sweep(
      { phase: 'before', kind: 'error', code: 530 },
      () => director.call('create_stemcell', scene().image, stemcellProperties),
      expectNothingLeft,
    )
  })

  provesPromise('nothing-half-made', 'create_disk, each API call failing once after it happened', async () => {
    const director = await scene().director()

    await sweep(
      { phase: 'after', kind: 'drop' },
      () => director.call('create_disk', 1024, { disk_offering: 'disk-custom' }, null),
      expectNothingLeft,
    )
  })

  provesPromise('retry-only-when-clean', 'no host is large enough', async () => {
    const director = await scene().director()
    const stemcell = await lightStemcell()
    const properties = { ...vmProperties, compute_offering: 'huge' }

    const creating = director.call('create_vm', 'agent-1', stemcell, properties, { default: manualNetwork }, [], vmEnvironment)

    await expect(creating).rejects.toMatchObject({ type: 'Bosh::Clouds::VMCreationFailed', okToRetry: true })
    await expectNothingLeft()
  })

  provesPromise('stopped-in-the-middle', 'SIGTERM while the machine is being deployed', async () => {
    const { cloud, workplace } = scene()
    const file = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
    await cloud.fail({ command: 'deployVirtualMachine', nth: 1, phase: 'job', kind: 'delay', delayMs: 600_000 })
    const request = {
      method: 'create_vm',
      arguments: ['agent-1', await lightStemcell(), vmProperties, { default: manualNetwork }, [], vmEnvironment],
      context: { director_uuid: 'director', vm: { stemcell: { api_version: 3 } } },
      api_version: 2,
    }

    const ended = new AbortController()

    const running = runCpi(
      ['--config', file],
      JSON.stringify(request),
      (pid) => void terminateOnce(cloud, pid, 'deployVirtualMachine', ended.signal),
      { nodeOptions: SHORT_PAUSES },
    )
    const run = await running.finally(() => ended.abort())

    expect(run.answer?.error).toMatchObject({ message: expect.stringMatching(/SIGTERM|stop|terminat/i) })
    await expectNothingLeft()
  })
})

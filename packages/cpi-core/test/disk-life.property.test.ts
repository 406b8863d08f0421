import fc from 'fast-check'
import { type Box, cpiInABox } from './support/cpi-in-a-box.ts'
import { createVm } from './support/director.ts'
import { applyStep, type Model, newModel, type Step, stepArbitrary } from './support/disk-model.ts'

/** A run that may take minutes tries more. */
const RUNS = process.env.SLOW === '1' ? 5000 : 300
const LONGEST = 25
/** Runs on one cloud; then a new one, because what was deleted still takes room in it. */
const RUNS_PER_CLOUD = 100

interface Stage {
  readonly box: Box
  readonly vms: readonly string[]
}

async function newStage(): Promise<Stage> {
  const box = cpiInABox()
  const network = { a: { type: 'dynamic', cloud_properties: { name: 'net-shared' } } }
  const vms: string[] = []
  for (let index = 0; index < 3; index += 1) {
    vms.push(await createVm(box, { networks: network, properties: { ephemeral_disk_offering: undefined, disk: undefined } }))
  }
  return { box, vms }
}

/** Plays the steps and takes everything away again. @returns the first step after which CPI, cloud and model differ */
async function play({ box, vms }: Stage, steps: readonly Step[]): Promise<unknown> {
  const model: Model = newModel(vms)
  for (const [index, step] of steps.entries()) {
    const difference = await applyStep(box, model, step)
    if (difference !== undefined) return { index, step, difference }
  }
  for (const [slot, disk] of model.disks) {
    if (disk.vm !== undefined) await applyStep(box, model, { do: 'detach', slot, vm: disk.vm })
    await applyStep(box, model, { do: 'delete', slot })
  }
  return undefined
}

describe('any life of five disks on three machines', () => {
  it('is the same for the CPI, for the cloud and for a model', async () => {
    let stage = await newStage()
    let runs = 0

    await fc.assert(
      fc.asyncProperty(fc.array(stepArbitrary, { minLength: 1, maxLength: LONGEST }), async (steps) => {
        runs += 1
        if (runs % RUNS_PER_CLOUD === 0) stage = await newStage()
        const difference = await play(stage, steps)
        // What a failed run left must not be seen by the next.
        if (difference !== undefined) stage = await newStage()
        expect(difference).toBeUndefined()
      }),
      { numRuns: RUNS },
    )
  }, 300_000)
})

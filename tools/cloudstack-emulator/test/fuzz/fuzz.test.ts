import * as fc from 'fast-check'
import { reasonOf } from '../../src/api-error.ts'
import { dig, inner } from '../../src/conform/flow.ts'
import { createEmulator, type Emulator } from '../../src/index.ts'
import { send } from '../flows/emulator-server.ts'
import { brokenInvariants } from './invariants.ts'
import { nameOf, parametersOf, type RandomCall, randomCall } from './random-call.ts'

/** 10,000 calls in all. */
const RUNS = 50
const CALLS = 200

const COUNTED = ['listVirtualMachines', 'listVolumes', 'listSnapshots', 'listPublicIpAddresses', 'listTags'] as const

/** The count of a list must be correct. */
async function wrongCounts(emulator: Emulator): Promise<readonly string[]> {
  const wrong: string[] = []
  for (const command of COUNTED) {
    const { body } = await send(emulator, command, { listall: 'true' }, { as: 'admin' })
    const rows = Object.values((inner(body) ?? {}) as object).find(Array.isArray) as unknown[] | undefined
    if ((dig(inner(body), 'count') ?? 0) !== (rows?.length ?? 0))
      wrong.push(`${command} counts ${dig(inner(body), 'count')}, but lists ${rows?.length}`)
  }
  return wrong
}

async function playRandomly(calls: readonly RandomCall[]): Promise<readonly string[]> {
  const failures: string[] = []
  const emulator = createEmulator({
    report: (error) => failures.push(error instanceof Error ? (error.stack ?? error.message) : String(error)),
  })
  for (const call of calls) {
    const { status } = await send(emulator, nameOf(call), parametersOf(emulator.cloud, call), { as: call.account })
    emulator.advanceMs(call.advanceSeconds * 1000)
    if (nameOf(call).startsWith('list') || (status !== 200 && call.advanceSeconds === 0)) continue
    const broken = brokenInvariants(emulator.cloud)
    if (broken.length > 0) return [`after ${nameOf(call)}: ${broken.join('; ')}`]
  }
  emulator.advanceMs(3_120_000)
  return [...failures, ...brokenInvariants(emulator.cloud), ...(await wrongCounts(emulator))]
}

/** The failure and how to reproduce it, without the 200 calls themselves. */
async function explain({ failed, seed, counterexamplePath, errorInstance }: fc.RunDetails<[RandomCall[]]>): Promise<void> {
  if (!failed) return
  const reason = reasonOf(errorInstance)
  throw new Error(`seed ${seed}, path "${counterexamplePath}": ${reason}`, { cause: errorInstance })
}

describe('any calls in any order', () => {
  it('never make the emulator fail or violate an invariant', async () => {
    const property = fc.asyncProperty(fc.array(randomCall, { minLength: CALLS, maxLength: CALLS }), async (calls) => {
      expect(await playRandomly(calls)).toEqual([])
    })

    await fc.assert(property, { numRuns: RUNS, endOnFailure: true, asyncReporter: explain })
  })
})

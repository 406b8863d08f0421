import { methods } from '../src/methods.ts'
import type { Answer } from '../src/protocol/answer.ts'
import { sweepingOnce } from './support/sweep.ts'
import { SCENARIOS } from './support/sweep-scenarios.ts'

const KNOWN =
  /^Bosh::Clouds::(CpiError|NotImplemented|NotSupported|CloudError|VMNotFound|NetworkNotFound|NoDiskSpace|DiskNotAttached|DiskNotFound|VMCreationFailed)$/

const trialsOf = sweepingOnce()

/** CloudStack keeps a template whose upload may still come for an hour; then its name must be in the message. */
function isRefused(thing: string, { error }: Answer): boolean {
  return /^template stemcell-/.test(thing) && (error?.message ?? '').includes(`could not delete ${thing}: CloudStack does not delete`)
}

describe.each(Object.entries(SCENARIOS))('%s, with each of its calls failing in each way', (_name, scenario) => {
  it('leaves nothing behind, fails with a type that the director knows, and works the next time', async () => {
    const trials = await trialsOf(scenario)

    const wrong = trials.flatMap(({ fault, answer, extra, again }) => [
      ...(answer.error === null || KNOWN.test(answer.error.type) ? [] : [`${fault}: type ${answer.error.type}`]),
      ...extra.filter((thing) => !isRefused(thing, answer)).map((thing) => `${fault}: left ${thing} (${answer.error?.message})`),
      ...(again?.error ? [`${fault}: again ${again.error.message}`] : []),
    ])
    expect(wrong).toEqual([])
    expect(trials.some(({ answer }) => answer.error !== null)).toBe(true)
  })
})

/** Methods that make no call to CloudStack: nothing there can fail. */
const OFFLINE = ['ping', 'current_vm_id', 'configure_networks']

it('sweeps every method that asks CloudStack for anything: a new one needs a scenario in support/sweep-scenarios.ts', () => {
  const swept = new Set(Object.values(SCENARIOS).map(({ method }) => method))

  expect(Object.keys(methods).filter((method) => !swept.has(method) && !OFFLINE.includes(method))).toEqual([])
})

/** A deploy without an answer may still be carried out, even where nothing was found yet. */
const mayStillBeMade = ({ error }: Answer): boolean => /was not answered, and its result did not appear/.test(error?.message ?? '')

describe('create_vm that failed', () => {
  it('may be tried again only if nothing was left and nothing can appear later', async () => {
    const scenario = SCENARIOS['create_vm with an ephemeral disk']
    if (scenario === undefined) throw new Error('no scenario')

    const trials = await trialsOf(scenario)

    const failed = trials.filter(({ answer }) => answer.error !== null)
    const wrong = failed.filter(
      ({ answer, extra }) =>
        answer.error?.type !== 'Bosh::Clouds::VMCreationFailed' ||
        answer.error.ok_to_retry !== (extra.length === 0 && !mayStillBeMade(answer)),
    )
    expect(wrong.map(({ fault, answer }) => `${fault}: ${answer.error?.message}`)).toEqual([])
    expect(failed.filter(({ answer }) => mayStillBeMade(answer)).map(({ fault }) => fault)).toEqual([
      expect.stringMatching(/^before drop .*deployVirtualMachine/),
    ])
  })
})

import { PROXY_READ_WAYS, PROXY_WAYS, sweepingOnce, wrongIn } from './support/sweep.ts'
import { SCENARIOS } from './support/sweep-scenarios.ts'

/** CloudStack keeps a template whose upload may still come for an hour; then its name must be in the message. */
const isKept = (message: string) => /could not delete template stemcell-\S+: CloudStack does not delete/.test(message)

const trialsOf = sweepingOnce(PROXY_WAYS, PROXY_READ_WAYS)

describe.each(Object.entries(SCENARIOS))('%s, with a proxy that answers each of its calls by itself', (_name, scenario) => {
  it('leaves nothing behind that the answer does not name, whenever the work is done, and works the next time', async () => {
    const trials = await trialsOf(scenario)

    expect(wrongIn(trials, isKept)).toEqual([])
  })
})

describe('create_vm that got an answer of a proxy', () => {
  it('may be tried again only after the machine was found and removed', async () => {
    const scenario = SCENARIOS['create_vm with an ephemeral disk']
    if (scenario === undefined) throw new Error('no scenario')

    const trials = await trialsOf(scenario)

    const deploys = trials.filter(({ fault }) => fault.includes('(deployVirtualMachine)'))
    expect(deploys.map(({ answer }) => answer.error?.ok_to_retry)).toEqual([false, false, false, true, true, true, true, true])
    expect(deploys[0]?.answer.error?.message).toMatch(/destroy VM vm-\S+: deployVirtualMachine was not answered, .* may still be made/)
    expect(deploys[0]?.answer.error?.message).toContain('cpi orphans')
  })
})

import type { Box } from './support/cpi-in-a-box.ts'
import { createVm, createVmArguments } from './support/director.ts'
import { killAt } from './support/killed.ts'
import { memoryLocks } from './support/memory-locks.ts'
import { manualNetwork } from './support/requests.ts'
import { type Stage, stage } from './support/sweep.ts'

const LIMIT_SECONDS = 600

/** A machine with everything that has a name or an address of its own. */
const OPTIONS = {
  properties: {
    affinity_group: 'spread',
    lbs: [{ name: 'web', public_ip: '203.0.113.11', public_port: 443, private_port: 8443, delete_when_empty: true }],
  },
  networks: {
    default: manualNetwork(),
    public: {
      type: 'vip',
      ip: '203.0.113.77',
      cloud_properties: { policy: 'acquire-and-release', open_firewall: [{ ports: [22], cidrs: ['10.0.0.0/8'] }] },
    },
  },
}

/** Kills a call after its nth request, and lets the director try again later. @returns whether the call had ended before, and the error */
async function againAfter(nth: number, { scenario: { method }, box, args, restore }: Stage) {
  restore()
  const killer = killAt(nth, 'after')
  const victim = box.with({ around: killer.around, locks: memoryLocks() })
  const ended = await Promise.race([victim.call(method, ...args), killer.killed])
  box.emulator.advanceMs((LIMIT_SECONDS + 60) * 1000)
  // A machine that the director knows of is deleted first.
  const known = method === 'delete_vm' ? args[0] : undefined
  if (known !== undefined) await box.run('delete_vm', known)
  const { error } = await box.call('create_vm', ...createVmArguments(box, OPTIONS))
  return { isOver: ended !== undefined, error }
}

describe.each([
  ['create_vm', async (box: Box) => createVmArguments(box, OPTIONS)],
  ['delete_vm', async (box: Box) => [await createVm(box, OPTIONS)]],
])('after a %s that was killed after any of its requests', (method, prepare) => {
  it('the next create_vm on the same addresses succeeds', async () => {
    const options = { cloudstack: { timeout: { create_vm: LIMIT_SECONDS } } }
    const prepared = await stage({ method, options, prepare, repeats: true })
    const wrong: string[] = []
    for (let nth = 1, isOver = false; !isOver; nth += 1) {
      const trial = await againAfter(nth, prepared)
      if (trial.isOver) isOver = true
      else if (trial.error !== null) wrong.push(`killed after request ${nth}: ${trial.error.message}`)
    }

    expect(wrong).toEqual([])
  })
})

import type { Fault } from 'cloudstack-emulator'
import { API_CALLS, type ApiCall } from '../src/api-calls.ts'
import { type Stage, stage, type Trial, trial } from './support/sweep.ts'
import { SCENARIOS } from './support/sweep-scenarios.ts'
import { FURTHER_SCENARIOS, TAKING } from './support/uncertain-scenarios.ts'

/**
 * What happens when a command was sent and its answer was lost:
 * - `read`: it changes nothing;
 * - `repeated`: it is sent again, which has the same effect however often and whenever it is carried out;
 * - `looked at`: the thing itself is looked at until the change shows, and the call goes on;
 * - `undone`: the call fails; what it asked for is looked for and undone, or named as something that may still be made;
 * - `with the rest`: the call fails, and undoing what it made before undoes this, too, or prevents it;
 * - `by the next call`: the call fails and leaves everything as it must be for its repetition, which a director's deletion is;
 * - `while undoing`: only unwinding sends it, which repeats each of its steps.
 */
type Handling = 'read' | 'repeated' | 'looked at' | 'undone' | 'with the rest' | 'by the next call' | 'while undoing'

const HANDLING: Readonly<Record<Exclude<ApiCall, `list${string}`>, Handling>> = {
  assignToLoadBalancerRule: 'undone',
  associateIpAddress: 'undone',
  attachVolume: 'looked at',
  authorizeSecurityGroupIngress: 'looked at',
  changeOfferingForVolume: 'undone',
  copyTemplate: 'with the rest',
  createAffinityGroup: 'undone',
  createFirewallRule: 'undone',
  createLoadBalancerRule: 'undone',
  createNetwork: 'undone',
  createSecurityGroup: 'undone',
  createSnapshot: 'looked at',
  createTags: 'repeated',
  createTemplate: 'undone',
  createVolume: 'undone',
  deleteAffinityGroup: 'repeated',
  deleteFirewallRule: 'repeated',
  deleteLoadBalancerRule: 'repeated',
  deleteNetwork: 'repeated',
  deleteSecurityGroup: 'while undoing',
  deleteSnapshot: 'repeated',
  deleteTags: 'repeated',
  deleteTemplate: 'repeated',
  deleteVolume: 'repeated',
  deployVirtualMachine: 'undone',
  destroyVirtualMachine: 'repeated',
  detachVolume: 'looked at',
  disableStaticNat: 'undone',
  disassociateIpAddress: 'by the next call',
  enableStaticNat: 'undone',
  getUploadParamsForTemplate: 'undone',
  queryAsyncJobResult: 'read',
  rebootVirtualMachine: 'repeated',
  registerTemplate: 'undone',
  removeFromLoadBalancerRule: 'looked at',
  resizeVolume: 'looked at',
  revokeSecurityGroupIngress: 'looked at',
  startVirtualMachine: 'with the rest',
  stopVirtualMachine: 'repeated',
  updateVirtualMachine: 'repeated',
  updateVmNicIp: 'repeated',
}

const CHANGES = (Object.keys(HANDLING) as (keyof typeof HANDLING)[]).filter(
  (command) => !['read', 'while undoing'].includes(HANDLING[command]),
)

let calls: ReturnType<typeof findCalls> | undefined

/** Where the first call begins that sends a command, by the command. */
async function findCalls(): Promise<ReadonlyMap<string, Stage>> {
  const found = new Map<string, Stage>()
  for (const scenario of [TAKING, ...Object.values(SCENARIOS), ...Object.values(FURTHER_SCENARIOS)]) {
    const prepared = await stage(scenario)
    const { box, args } = prepared
    const mark = box.mark()
    await box.run(scenario.method, ...args)
    for (const { command } of box.commands(mark)) if (!found.has(command)) found.set(command, prepared)
  }
  return found
}

const PROXY = { kind: 'garbage', code: 504, text: '<html>504 by a proxy</html>' } as const

async function lost(command: string, fault: Partial<Fault>): Promise<Trial> {
  calls ??= findCalls()
  const prepared = (await calls).get(command)
  if (prepared === undefined) throw new Error(`no call sends ${command}`)
  return trial(prepared, { command, nth: 1, phase: 'before', ...PROXY, ...fault }, command)
}

describe('an answer that was lost', () => {
  it('is provided for with every command that the CPI may send', () => {
    const commands = API_CALLS.filter((command) => !command.startsWith('list'))

    expect(Object.keys(HANDLING).toSorted()).toEqual(commands.toSorted())
  })

  it.each(CHANGES)('of %s, carried out 8 s later', async (command) => {
    const { answer, extra, again } = await lost(command, { phase: 'after', workDelayMs: 8000 })

    const goesOn = ['repeated', 'looked at'].includes(HANDLING[command])
    expect(answer.error?.message).toEqual(goesOn ? undefined : expect.stringContaining(command))
    // CloudStack itself keeps a template whose upload may still come.
    const unnamed = extra.filter((thing) => !answer.error?.message.includes(`could not delete ${thing}: CloudStack does not delete`))
    expect(unnamed).toEqual([])
    expect(again?.error ?? null).toBeNull()
  })

  it.each(CHANGES)('of %s, never carried out', async (command) => {
    const { answer, extra, again } = await lost(command, {})

    if (HANDLING[command] === 'repeated') expect(answer.error).toBeNull()
    else expect(answer.error?.message).toContain(command)
    if (HANDLING[command] === 'undone')
      expect(answer.error?.message).toMatch(new RegExp(`${command} was not answered, .* may still be made`))
    expect(extra).toEqual([])
    expect(again?.error ?? null).toBeNull()
  })
})

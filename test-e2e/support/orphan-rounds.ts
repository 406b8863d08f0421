import { setTimeout as sleep } from 'node:timers/promises'
import type { Cloud, CloudState } from './cloud.ts'
import { cpiConfig, type Workplace } from './cpi-config.ts'
import { type CpiRun, runCpi } from './director.ts'
import { emptyQcow2 } from './images.ts'
import { KILLABLE_CALLS, type KillableCall, type Stage } from './killable-calls.ts'
import { laterClock } from './later-clock.ts'
import { leftovers } from './leftovers.ts'
import { seededTemplate } from './seeded-template.ts'

/** A moment in a call at which its process is killed. */
export interface Death {
  readonly call: KillableCall
  /** Of its requests to CloudStack, polls left out. */
  readonly nth: number
  readonly moment: 'before' | 'after'
}

export interface OrphanRound {
  /** Kinds of what `cpi orphans` listed. */
  readonly listed: readonly string[]
  /** Time of the process that lists. */
  readonly listingMs: number
  /** What is left of the call, what the director has lost, and commands that failed. */
  readonly wrong: readonly string[]
}

const DIRECTOR = '6f6a8a2e-5e0f-4a6b-9f3c-0d7e51b0a001'

/** Longer than a round takes: the process that waits for this answer is killed. */
const HELD_MS = 600_000
/** By then, all jobs have ended, and CloudStack has given up an upload that was never started. */
const TWO_HOURS_SECONDS = 7200
const LOOK_EVERY_MS = 5

/** Kills calls of the CPI, and lets `cpi orphans` clean up. The cloud must be used by nobody else. */
export async function orphanRounds(cloud: Cloud, workplace: Workplace) {
  const image = await workplace.file('image', emptyQcow2(3))
  const later = await laterClock(workplace)
  const env = { TMPDIR: workplace.folder }

  async function configOf({ project }: KillableCall): Promise<string> {
    const config = cpiConfig(cloud, project === undefined ? {} : { cloudstack: { project } })
    return workplace.file('cpi-orphans.json', JSON.stringify(config))
  }

  async function send(configFile: string, method: string, args: readonly unknown[], nodeOptions: readonly string[] = []): Promise<CpiRun> {
    return runCpi(['--config', configFile], requestText(method, args), undefined, { nodeOptions, env })
  }

  /** A reset cloud, brought to where the call begins. */
  async function begin(call: KillableCall) {
    await cloud.reset()
    const configFile = await configOf(call)
    const stage: Stage = {
      cloud,
      image,
      stemcell: `${await seededTemplate(cloud)} light`,
      async call(method, ...args) {
        const { answer, stderr } = await send(configFile, method, args)
        if (answer === undefined || answer.error !== null) throw new Error(`${method}: ${answer?.error?.message ?? stderr}`)
        return answer.result
      },
    }
    return { configFile, args: await call.prepare(stage), before: withoutSourceNat(await cloud.state()) }
  }

  /** Kills the process once the call has reached the moment. @returns whether it was still alive then */
  async function die(configFile: string, { call, nth, moment }: Death, args: readonly unknown[]): Promise<boolean> {
    await cloud.fail({ command: '*', nth, phase: moment, kind: 'drop', delayMs: HELD_MS })
    let pid = 0
    let isOver = false
    const running = runCpi(['--config', configFile], requestText(call.method, args), (started) => (pid = started), { env })
    void running.finally(() => {
      isOver = true
    })
    while (!isOver && (await cloud.pending()).length > 0) await sleep(LOOK_EVERY_MS)
    const isAlive = !isOver
    if (isAlive) process.kill(pid, 'SIGKILL')
    await running
    await cloud.heal()
    return isAlive
  }

  /** What a call that nobody disturbs takes away from what was there, and how many requests it sends. */
  async function undisturbed(call: KillableCall) {
    const { configFile, args, before } = await begin(call)
    const since = (await cloud.journal()).at(-1)?.number ?? 0
    const { answer, stderr } = await send(configFile, call.method, args)
    if (answer?.error !== null) throw new Error(`${call.method}: ${answer?.error.message ?? stderr}`)
    const sent = (await cloud.journal(since)).filter(({ command }) => command !== 'queryAsyncJobResult')
    await cloud.advance(TWO_HOURS_SECONDS)
    return { requests: sent.length, taken: anonymous(leftovers(withoutSourceNat(await cloud.state()), before)) }
  }

  async function orphans(configFile: string, known: string, ...more: readonly string[]): Promise<CpiRun> {
    const options = ['--config', configFile, '--director', DIRECTOR, '--older-than', '0s', '--known', known, '--json', ...more]
    return runCpi(['orphans', ...options], '', undefined, { env })
  }

  async function play(death: Death, taken: readonly string[]): Promise<OrphanRound> {
    const { configFile, args, before } = await begin(death.call)
    const known = await workplace.file('known.json', knownText(before))
    if (!(await die(configFile, death, args))) return { listed: [], listingMs: 0, wrong: ['the call was over before its death'] }
    await cloud.advance(TWO_HOURS_SECONDS)
    const listing = await orphans(configFile, known)
    const deleting = await orphans(configFile, known, '--delete', '--yes')
    const left = leftovers(before, withoutSourceNat(await cloud.state()))
    // A director repeats what takes something away, and only then has lost what it asked for.
    const isRepeated = !/^(create|snapshot)_/.test(death.call.method)
    if (isRepeated) await send(configFile, death.call.method, args, later)
    await cloud.advance(TWO_HOURS_SECONDS)
    const lost = anonymous(leftovers(withoutSourceNat(await cloud.state()), before))
    const isAsWanted = JSON.stringify(lost) === JSON.stringify(isRepeated ? taken : [])
    return {
      listed: listedIn(listing),
      listingMs: listing.durationMs,
      wrong: [
        ...[listing, deleting]
          .filter(({ exitCode }) => exitCode !== 0)
          .map(({ stdout, stderr }) => `cpi orphans failed: ${stderr}${stdout}`),
        ...left.map((thing) => `left ${thing}`),
        ...(isAsWanted ? [] : [`lost ${lost.join(', ')}`]),
      ],
    }
  }

  /** Every moment of every call. @returns each with what the call takes away when nobody disturbs it */
  async function deaths(): Promise<readonly { readonly death: Death; readonly taken: readonly string[] }[]> {
    const all = []
    for (const call of KILLABLE_CALLS) {
      const { requests, taken } = await undisturbed(call)
      for (let nth = 1; nth <= requests; nth++)
        for (const moment of ['before', 'after'] as const) all.push({ death: { call, nth, moment }, taken })
    }
    return all
  }

  return { deaths, play }
}

function requestText(method: string, args: readonly unknown[]): string {
  const context = { director_uuid: DIRECTOR, request_id: 'cpi-1', vm: { stemcell: { api_version: 3 } } }
  return JSON.stringify({ method, arguments: args, context, api_version: 2 })
}

/** CloudStack takes and gives up a network's own address by itself. */
function withoutSourceNat(state: CloudState): CloudState {
  const addresses = (state['publicIpAddresses'] ?? []) as readonly (CloudState[string][number] & { readonly isSourceNat?: boolean })[]
  return { ...state, publicIpAddresses: addresses.filter(({ isSourceNat }) => isSourceNat !== true) }
}

/** What the bosh CLI would print of a director to which everything belongs. */
function knownText(state: CloudState): string {
  const kinds = ['virtualMachines', 'volumes', 'snapshots', 'templates', 'networks']
  const rows = kinds.flatMap((kind) => (state[kind] ?? []).map(({ id }) => ({ vm_cid: id, disk_cids: '' })))
  const contents = ['instances', 'disks', 'snapshots', 'stemcells', 'networks']
  return JSON.stringify({ Tables: contents.map((Content) => ({ Content, Header: { vm_cid: '', disk_cids: '' }, Rows: rows })) })
}

function listedIn({ answer }: CpiRun): readonly string[] {
  const { orphans = [] } = (answer ?? {}) as unknown as { readonly orphans?: readonly { readonly kind: string }[] }
  return orphans.map(({ kind }) => kind)
}

/** Ids, and the names that are made of random digits, are other ones in each round. */
function anonymous(things: readonly string[]): readonly string[] {
  return things.map((thing) => thing.replace(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}|(?<=-[0-9a-f]{8}-)[0-9a-f]{14}/g, '…')).toSorted()
}

import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { type DatabaseServer, findPostgres, startPostgres } from 'workspace/database-server'
import { describeWithTools } from 'workspace/required-tools'
import { createRegistryCaller, type RegistryAnswer, type RegistryProcess, startRegistry } from '../support/registry-process.ts'
import { createSettingsLedger, isWhole, sealed } from '../support/settings-ledger.ts'

const CLIENTS = 64
const OPERATIONS = process.env['SLOW'] === '1' ? 20_000 : 5_000
const IDS_PER_CLIENT = 4

/** The stored text; undefined where there is none. */
function settingsOf({ status, body }: RegistryAnswer): string | undefined {
  return status === 404 ? undefined : (JSON.parse(body) as { settings: string }).settings
}

describeWithTools({ tool: 'postgres', package: 'postgresql' }, 'two registries on one PostgreSQL', () => {
  let folder: string
  let database: DatabaseServer
  let first: RegistryProcess
  let second: RegistryProcess

  beforeAll(async () => {
    folder = await mkdtemp(path.join(tmpdir(), 'registries-'))
    database = await startPostgres(findPostgres() ?? '')
    first = await startRegistry(folder, 'first', database.config)
    second = await startRegistry(folder, 'second', database.config)
  })
  afterAll(async () => {
    await first?.stop()
    await second?.stop()
    await database?.stop()
    await rm(folder, { recursive: true, force: true })
  })

  it(`lose no acknowledged write and show no torn one: ${CLIENTS} clients, ${OPERATIONS} operations, one killed in the middle`, async () => {
    const caller = createRegistryCaller(CLIENTS)
    const ledger = createSettingsLedger()
    const torn: string[] = []
    let done = 0
    let unanswered = 0
    let restarted: Promise<void> | undefined

    /** False where no answer came: the instance was down. */
    async function acknowledged(
      answer: Promise<RegistryAnswer>,
      look: (answer: RegistryAnswer) => void = () => undefined,
    ): Promise<boolean> {
      try {
        look(await answer)
        return (await answer).status === 200
      } catch {
        unanswered += 1
        return false
      }
    }

    function noteIfTorn(answer: RegistryAnswer): void {
      const settings = settingsOf(answer)
      if (settings !== undefined && !isWhole(settings)) torn.push(settings)
    }

    /** Two reads of anybody's, two writes and one deletion of its own, in turn. */
    async function operate(client: number, number: number): Promise<void> {
      const { url } = (client + number) % 2 === 0 ? first : second
      const own = `vm-${client}-${number % IDS_PER_CLIENT}`
      const other = `vm-${(client * 7 + number) % CLIENTS}-${number % IDS_PER_CLIENT}`
      if (number % 5 < 2) await acknowledged(caller.call(url, 'GET', other), noteIfTorn)
      else if (number % 5 === 4) await ledger.record(own, undefined, () => acknowledged(caller.call(url, 'DELETE', own)))
      else {
        const wanted = sealed(client, number)
        await ledger.record(own, wanted, () => acknowledged(caller.call(url, 'PUT', own, wanted)))
      }
    }

    async function live(client: number): Promise<void> {
      for (let number = 0; number < OPERATIONS / CLIENTS; number++) {
        await operate(client, number)
        done += 1
        if (done === OPERATIONS / 2) restarted = restartFirst()
      }
    }

    async function restartFirst(): Promise<void> {
      const port = Number(first.url.port)
      await first.kill()
      first = await startRegistry(folder, 'first', database.config, port)
    }

    await Promise.all(Array.from({ length: CLIENTS }, (_, client) => live(client)))
    await restarted

    const lost: string[] = []
    for (const id of ledger.ids()) {
      for (const { url } of [first, second]) {
        const answer = await caller.call(url, 'GET', id)
        if (!ledger.allows(id, settingsOf(answer))) lost.push(`${id}: ${answer.body.slice(0, 80)}`)
      }
    }
    caller.close()
    expect(torn).toEqual([])
    expect(lost).toEqual([])
    expect(ledger.ids()).toHaveLength(CLIENTS * IDS_PER_CLIENT)
    expect(unanswered).toBeGreaterThan(0)
  })
})

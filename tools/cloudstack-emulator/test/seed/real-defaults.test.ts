import { readFileSync } from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'
import type { SeedInput } from '../../src/index.ts'
import { type Stage, stage } from '../support.ts'

const DAY_MS = 86_400_000

function realStage(): Stage {
  const seed = parse(readFileSync(path.resolve(import.meta.dirname, '../../seeds/real-defaults.yml'), 'utf8')) as SeedInput
  return stage({ seed })
}

/** Deploys ten machines with a root disk and a data disk each. */
async function deployTen(on: Stage, round: string): Promise<readonly string[]> {
  const ids: string[] = []
  for (let number = 0; number < 10; number += 1) ids.push(await on.deploy({ name: `${round}-${number}`, diskofferingid: on.ids.disk }))
  return ids
}

async function destroy(on: Stage, ids: readonly string[]): Promise<void> {
  for (const id of ids) {
    const disks = on.emulator.cloud.volumes.by('machine', id).filter(({ type }) => type === 'DATADISK')
    await on.job('destroyVirtualMachine', { id, volumeids: disks.map((disk) => disk.id).join(',') })
  }
}

describe("the seed with CloudStack's own defaults", () => {
  it('counts the root disks of destroyed machines until they are expunged, so that ten machines cannot be recreated at once', async () => {
    const on = realStage()
    await destroy(on, await deployTen(on, 'first'))

    const again = { zoneid: on.ids.zone, templateid: on.ids.template, serviceofferingid: on.ids.offering, networkids: on.ids.network }
    for (let number = 0; number < 5; number += 1) await on.deploy({ name: `second-${number}`, diskofferingid: on.ids.disk })
    const refused = await on.raw('deployVirtualMachine', { ...again, name: 'one-too-many' })

    expect(refused.status).toBe(535)
    expect(JSON.stringify(refused.body)).toMatch(/Maximum amount of resources of Type = 'volume'.*Account Resource Limit = 20/)
  })

  it('expunges destroyed machines within two days, and then there is room again', async () => {
    const on = realStage()
    await destroy(on, await deployTen(on, 'first'))

    on.emulator.advanceMs(2 * DAY_MS)

    expect(on.emulator.cloud.usage.account(on.emulator.cloud.accounts.by('name', 'user')[0]?.id ?? '', 'volume')).toBe(0)
    expect(await on.deploy({ name: 'first-0' })).toMatch(/^[0-9a-f-]{36}$/)
  })

  it('lets ordinary users neither expunge nor recover', async () => {
    const on = realStage()
    const id = await on.deploy()

    expect(await on.refusal('destroyVirtualMachine', { id, expunge: true })).toBe('Account does not have permission for expunging.')
    expect((await on.call('listVirtualMachines', { id }))['count']).toBe(1)
  })
})

import { createEmulator, type Emulator } from 'cloudstack-emulator'
import { type Box, cpiInABox } from './support/cpi-in-a-box.ts'
import { createVm, createVmArguments, leftIn } from './support/director.ts'
import { manualNetwork } from './support/requests.ts'

const DAY_MS = 86_400_000

/** CloudStack's own defaults: twenty of everything an account, and a day until destroyed machines are expunged. */
function defaultCloud(): Emulator {
  const emulator = createEmulator({ settings: { 'expunge.delay': 86_400, 'expunge.interval': 86_400 } })
  const [account] = emulator.cloud.accounts.by('name', 'user')
  if (account === undefined) throw new Error('the seed has no account user')
  emulator.cloud.accounts.update(account.id, { limits: { user_vm: 20, volume: 20, snapshot: 20, cpu: 40, memory: 40_960 } })
  return emulator
}

function at(number: number) {
  return { networks: { default: manualNetwork({ ip: `10.1.1.${100 + number}` }) } }
}

async function createMany(box: Box, count: number): Promise<readonly string[]> {
  const cids: string[] = []
  for (let number = 0; number < count; number += 1) cids.push(await createVm(box, at(number)))
  return cids
}

describe("an ordinary user's account with CloudStack's own defaults", () => {
  it('has room for ten machines, and keeps none of them, their disks and addresses after delete_vm', async () => {
    const box = cpiInABox({ emulator: defaultCloud() })

    for (const cid of await createMany(box, 10)) await box.run('delete_vm', cid)

    expect(leftIn(box)).toEqual([])
  })

  it('cannot recreate all ten on one day: the error says what counts, and nothing of the refused machine is left', async () => {
    const box = cpiInABox({ emulator: defaultCloud() })
    for (const cid of await createMany(box, 10)) await box.run('delete_vm', cid)
    await createMany(box, 5)
    const before = leftIn(box)

    const { error } = await box.call('create_vm', ...createVmArguments(box, at(5)))
    const after = leftIn(box)
    box.emulator.advanceMs(2 * DAY_MS)

    expect(error?.message).toMatch(/Maximum amount of resources of Type = 'volume'/)
    expect(error?.message).toMatch(/root disks of destroyed machines count until CloudStack expunges them/)
    expect(after).toEqual(before)
    expect(await createVm(box, at(5))).toMatch(/^[0-9a-f-]{36}$/)
  })
})

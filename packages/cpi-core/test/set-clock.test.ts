import { cpiInABox } from './support/cpi-in-a-box.ts'
import { createVm, leftIn } from './support/director.ts'

const DAY_MS = 86_400_000

describe('a clock that is set a day forward whenever it is read', () => {
  const setClock = () => {
    let setMs = 0
    return cpiInABox({
      clock: (inner) => ({
        ...inner,
        nowMs: () => {
          setMs += DAY_MS
          return inner.nowMs() + setMs
        },
      }),
    })
  }

  it('ends no wait of a whole life', async () => {
    const box = setClock()

    const vm = await createVm(box)
    const disk = await box.run('create_disk', 1024, {}, vm)
    await box.run('attach_disk', vm, disk)
    await box.run('snapshot_disk', disk, {})
    await box.run('detach_disk', vm, disk)
    await box.run('delete_vm', vm)

    expect(leftIn(box)).toHaveLength(2)
  })

  const lost = { code: 504, text: '<html>504 by a proxy</html>', workDelayMs: 20_000 }

  it('does not shorten the look for what may still be made, when it is to be undone', async () => {
    const box = setClock()
    box.emulator.faults.add([{ command: 'createVolume', nth: 1, phase: 'after', kind: 'garbage', ...lost }])

    expect((await box.call('create_disk', 1024, {}, null)).error).not.toBeNull()

    box.emulator.advanceMs(60_000)
    expect(leftIn(box)).toEqual([])
  })

  it('does not shorten the look for a change whose answer was lost', async () => {
    const box = setClock()
    const vm = await createVm(box)
    const disk = await box.run('create_disk', 1024, {}, vm)
    box.emulator.faults.add([{ command: 'attachVolume', nth: 1, phase: 'after', kind: 'garbage', ...lost }])

    expect(await box.run('attach_disk', vm, disk)).toMatchObject({ path: expect.any(String) })
  })
})

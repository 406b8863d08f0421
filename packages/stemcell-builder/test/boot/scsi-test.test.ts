import { existsSync } from 'node:fs'
import { scsiRounds } from '../../src/boot/scsi-test.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'

const folder = useFolder()

function rounds(count: number, ...problems: readonly (readonly string[])[]) {
  const [steps, works]: [string[], string[]] = [[], []]
  const progress = { step: (what: string) => steps.push(what), share: () => undefined }
  const runRound = async (work: string) => {
    expect(existsSync(work)).toBe(true)
    works.push(work)
    return problems[works.length - 1] ?? []
  }
  const findings = scsiRounds(freshFolder(folder()), { rounds: count, accelerator: 'tcg' }, runRound, { progress })
  return { findings, steps, works }
}

describe('scsiRounds', () => {
  it('runs every round in a folder of its own, which it removes', async () => {
    const { findings, steps, works } = rounds(3)

    expect(await findings).toEqual([])
    expect(new Set(works).size).toBe(3)
    expect(works.filter((work) => existsSync(work))).toEqual([])
    expect(steps.at(-1)).toBe('boot with tcg and SCSI disks, twice, round 3 of 3')
  })

  it('ends with the first round that finds something, and reports each problem with a remedy', async () => {
    const { findings, works } = rounds(3, [], ['the marker is gone', 'the partitions have changed'])

    expect(await findings).toEqual([
      {
        rule: 'boot-scsi',
        severity: 'error',
        message: 'with SCSI disks, in round 2 of 3: the marker is gone',
        remedy: expect.stringContaining('virtio disks only'),
      },
      expect.objectContaining({ message: 'with SCSI disks, in round 2 of 3: the partitions have changed' }),
    ])
    expect(works).toHaveLength(2)
  })

  it('runs none where none are wanted', async () => {
    const { findings, works } = rounds(0)

    expect(await findings).toEqual([])
    expect(works).toEqual([])
  })
})

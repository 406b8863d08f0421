import { RoundProblem, type ScsiDiskFiles, type ScsiDiskName, type ScsiMachine, scsiRound } from '../../src/boot/scsi-round.ts'

interface Disk {
  partitions: string
  hasFilesystem: boolean
  hasMarker: boolean
}

/** A guest whose agent finds the ephemeral disk, at its first and its second boot, under these names; it formats what it takes for new. */
interface GuestOptions {
  readonly ephemeralAt?: readonly ScsiDiskName[]
  readonly failing?: Partial<Record<keyof ScsiMachine, unknown>>
}

function fakeGuest({ ephemeralAt = ['ephemeral', 'ephemeral'], failing = {} }: GuestOptions = {}) {
  const disk = (partitions: string): Disk => ({ partitions, hasFilesystem: partitions !== '', hasMarker: false })
  const disks: Record<ScsiDiskName, Disk> = {
    root: disk('mbr'),
    ephemeral: disk(''),
    'first persistent': disk(''),
    'second persistent': disk(''),
  }
  const events: string[] = []
  let boots = 0
  const happens = (step: keyof ScsiMachine, ...what: readonly unknown[]) => {
    events.push([step, ...what].join(' '))
    if (failing[step] !== undefined) throw failing[step]
  }
  const format = (name: ScsiDiskName, partitions: string) => {
    if (disks[name].partitions !== partitions) Object.assign(disks[name], { partitions, hasFilesystem: true, hasMarker: false })
  }
  const machine: ScsiMachine = {
    async start(order) {
      format(ephemeralAt[boots] ?? 'ephemeral', 'swap and data')
      boots += 1
      happens('start', order.join(', '))
    },
    async attach(name, lun) {
      format(name, 'store')
      happens('attach', name, lun)
    },
    forget: async (name) => happens('forget', name),
    powerDown: async () => happens('powerDown'),
    stop: async () => happens('stop'),
  }
  const files: ScsiDiskFiles = {
    partitions: async (name) => disks[name].partitions,
    async mark(name) {
      disks[name].hasMarker = disks[name].hasFilesystem
      return disks[name].hasFilesystem
    },
    hasMarker: async (name) => disks[name].hasMarker,
  }
  return { machine, files, events }
}

const round = ({ machine, files }: ReturnType<typeof fakeGuest>) => scsiRound(machine, files)

describe('scsiRound', () => {
  it('finds nothing where each disk stays what it was, with the data disks in the opposite order at the cold start', async () => {
    const guest = fakeGuest()

    expect(await round(guest)).toEqual([])
    expect(guest.events).toEqual([
      'start root, ephemeral',
      'attach first persistent 2',
      'attach second persistent 3',
      'forget first persistent',
      'powerDown',
      'stop',
      'start root, second persistent, first persistent, ephemeral',
      'powerDown',
      'stop',
    ])
  })

  it('finds a root disk that was taken for the ephemeral one at the first boot, and does not start it again', async () => {
    const guest = fakeGuest({ ephemeralAt: ['root'] })

    expect(await round(guest)).toEqual(['the partitions of the root disk have changed at the first boot'])
    expect(guest.events.filter((event) => event.startsWith('start'))).toHaveLength(1)
  })

  it('says both that no agent responded and that the root disk was partitioned', async () => {
    const guest = fakeGuest({ ephemeralAt: ['root'], failing: { start: new RoundProblem('no agent responded within 300 s') } })

    expect(await round(guest)).toEqual([
      'no agent responded within 300 s',
      'the partitions of the root disk have changed at the first boot',
    ])
    expect(guest.events.at(-1)).toBe('stop')
  })

  it('finds an ephemeral disk that was not used', async () => {
    expect(await round(fakeGuest({ ephemeralAt: ['second persistent'] }))).toEqual([
      'the ephemeral disk has no ext4 file system after the first boot',
    ])
  })

  it.each(['first persistent', 'second persistent'] as const)(
    'finds a %s disk that a cold start took for the ephemeral one',
    async (name) => {
      expect(await round(fakeGuest({ ephemeralAt: ['ephemeral', name] }))).toEqual([
        `the marker on the ${name} disk is gone after a cold start with the data disks in the opposite order`,
      ])
    },
  )

  it('finds a root disk that a cold start took for the ephemeral one', async () => {
    expect(await round(fakeGuest({ ephemeralAt: ['ephemeral', 'root'] }))).toEqual([
      'the partitions of the root disk have changed at a cold start',
    ])
  })

  it.each(['attach', 'forget', 'powerDown'] as const)('reports a failed %s, and ends the machine', async (step) => {
    const guest = fakeGuest({ failing: { [step]: new RoundProblem('refused') } })

    expect(await round(guest)).toEqual(['refused'])
    expect(guest.events.at(-1)).toBe('stop')
  })

  it('leaves no machine behind when something else fails, and passes that on', async () => {
    const guest = fakeGuest({ failing: { start: new Error('qemu is not installed') } })

    await expect(round(guest)).rejects.toThrow('qemu is not installed')
    expect(guest.events.at(-1)).toBe('stop')
  })
})

import type { RealScene } from './real-scene.ts'

/** Where a volume's link is in a guest, as the CPI's hint names it. */
export interface Hint {
  readonly path: string
}

const NAME_FILE = '/var/vcap/store/name'

/** Persistent disks of a machine, handled as by a director and its agent. */
export interface GuestDisks {
  create(sizeMib: number): Promise<string>
  /** Attaches a disk and has the agent mount it. Returns the CPI's hint. */
  mount(disk: string): Promise<Hint>
  unmount(disk: string): Promise<void>
  /** Writes a name into the disk that is mounted. */
  write(name: string): Promise<void>
  /** The name in the disk that is mounted. */
  read(): Promise<string>
  /** The device of a mounted folder. */
  deviceOf(folder: string): Promise<string>
  /** The device that a hint leads to. */
  deviceBehind(hint: Hint): Promise<string>
}

export function guestDisks({ director, guest }: RealScene, vm: string, address?: string): GuestDisks {
  const { agent, shell } = guest(address)
  return {
    create: async (sizeMib) => (await director.call('create_disk', sizeMib, { disk_offering: 'disk-custom' }, vm)) as string,
    async mount(disk) {
      const hint = (await director.call('attach_disk', vm, disk)) as Hint
      await agent('add_persistent_disk', disk, hint)
      await agent('mount_disk', disk)
      return hint
    },
    async unmount(disk) {
      await agent('unmount_disk', disk)
      await agent('remove_persistent_disk', disk)
      await director.call('detach_disk', vm, disk)
    },
    write: async (name) => void (await shell(`echo ${name} > ${NAME_FILE}; sync`)),
    read: async () => (await shell(`cat ${NAME_FILE}`)).trim(),
    deviceOf: async (folder) => (await shell(`readlink -f $(findmnt -no SOURCE ${folder})`)).trim(),
    deviceBehind: async ({ path }) => (await shell(`readlink -f ${path}`)).trim(),
  }
}

import type { RunTool } from '../host/tools.ts'

const MIB = 1024 ** 2
/** Start of the first partition: room for GRUB's core, and the alignment that all partitioning tools use. */
const FIRST_PARTITION_MIB = 1
const ESP_MIB = 48

export interface DiskLayout {
  readonly firstPartitionBytes: number
  readonly root: { readonly startBytes: number; readonly sizeBytes: number }
  readonly esp: { readonly startBytes: number; readonly sizeBytes: number } | undefined
}

/** The root is the last partition, so that the agent can grow it or add others after it. */
export function planLayout(diskMib: number, firmware: readonly ('bios' | 'uefi')[]): DiskLayout {
  const esp = firmware.includes('uefi') ? { startBytes: FIRST_PARTITION_MIB * MIB, sizeBytes: ESP_MIB * MIB } : undefined
  const rootMib = FIRST_PARTITION_MIB + (esp === undefined ? 0 : ESP_MIB)
  return { firstPartitionBytes: FIRST_PARTITION_MIB * MIB, esp, root: { startBytes: rootMib * MIB, sizeBytes: (diskMib - rootMib) * MIB } }
}

/** Writes the partition table. Its id is fixed, so that the same layout gives the same bytes. */
export async function writePartitionTable(disk: string, { esp, root }: DiskLayout, runTool: RunTool): Promise<void> {
  const sectors = (bytes: number) => bytes / 512
  const lines = [
    'label: dos',
    'label-id: 0x5ce11001',
    ...(esp === undefined ? [] : [`start=${sectors(esp.startBytes)}, size=${sectors(esp.sizeBytes)}, type=ef`]),
    `start=${sectors(root.startBytes)}, size=${sectors(root.sizeBytes)}, type=83, bootable`,
  ]
  // The kernel does not know this file; sfdisk would still wait a quarter of a second for it.
  await runTool('sfdisk', ['-q', '--no-tell-kernel', disk], { input: `${lines.join('\n')}\n` })
}

import { execFile } from 'node:child_process'
import { readFile } from 'node:fs/promises'
import { promisify } from 'node:util'

const run = promisify(execFile)

const TABLE_AT = 446
const ENTRY_BYTES = 16
const TYPE_AT = 4
const EFI_SYSTEM = 0xef

/** @throws {Error} if a qcow2 image has no EFI system partition, without which a machine with UEFI finds nothing to start */
export async function requireEfiPartition(image: string): Promise<void> {
  const firstSector = `${image}.first-sector`
  await run('qemu-img', ['dd', '-f', 'qcow2', '-O', 'raw', 'bs=512', 'count=1', `if=${image}`, `of=${firstSector}`])
  const sector = await readFile(firstSector)
  const types = [0, 1, 2, 3].map((entry) => sector[TABLE_AT + entry * ENTRY_BYTES + TYPE_AT])
  if (!types.includes(EFI_SYSTEM))
    throw new Error('the stemcell of BOSH_STEMCELL starts by BIOS only: build it with "firmware: [bios, uefi]", or give BOSH_AGENT')
}

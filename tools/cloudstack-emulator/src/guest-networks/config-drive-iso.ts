import { mkdir, rename, rm, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { RunProgram } from '../qemu/run-program.ts'

/** Makes a ConfigDrive as CloudStack does: an ISO with the label config-2, Joliet and Rock Ridge. Replaces an older one. */
export async function makeConfigDrive(run: RunProgram, files: ReadonlyMap<string, Buffer>, iso: string): Promise<void> {
  const tree = `${iso}.tree`
  await rm(tree, { recursive: true, force: true })
  for (const [name, content] of files) {
    const file = path.join(tree, name)
    await mkdir(path.dirname(file), { recursive: true })
    await writeFile(file, content)
  }
  // A running machine keeps the one that it has open.
  await run('genisoimage', ['-quiet', '-V', 'config-2', '-J', '-r', '-o', `${iso}.part`, tree])
  await rm(tree, { recursive: true })
  await rename(`${iso}.part`, iso)
}

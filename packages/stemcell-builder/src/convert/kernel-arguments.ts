import { type ImageFile, readImageFile } from '../filesystem/files.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Surroundings } from '../host/surroundings.ts'
import { InputError } from '../input-error.ts'

/** Where boot loaders keep their menus: GRUB 2's, and the one that Xen's loader of old reads. */
const MENUS = ['/boot/grub/grub.cfg', '/boot/grub/menu.lst', '/boot/grub/grub.conf']

/** GRUB 2 says `linux` (or linux16, linuxefi) and GRUB 1 `kernel` before the path and its arguments. */
const KERNEL_LINE = /^(\s*(?:linux|linux16|linuxefi|kernel)\s+\S+)(.*)$/gm

/** The menus with these arguments on every kernel's line; an argument that a line has already is not added again. */
export async function editKernelArguments(
  root: RootFilesystem,
  added: readonly string[],
  surroundings: Surroundings,
): Promise<ImageFile[]> {
  if (added.length === 0) return []
  const files: ImageFile[] = []
  for (const menu of MENUS) {
    const text = await readImageFile(root, menu, surroundings)
    if (text !== undefined && text.search(KERNEL_LINE) >= 0) files.push({ path: menu, content: withArguments(text, added), mode: 0o600 })
  }
  if (files.length === 0) throw new InputError(`the image has no boot menu to put kernel arguments into: looked for ${MENUS.join(', ')}`)
  return files
}

export function withArguments(menu: string, added: readonly string[]): string {
  return menu.replace(KERNEL_LINE, (_line, kernel: string, rest: string) => {
    const present = rest.trim().split(/\s+/)
    return [`${kernel}${rest}`, ...added.filter((argument) => !present.includes(argument))].join(' ')
  })
}

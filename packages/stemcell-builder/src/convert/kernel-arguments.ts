import { type ImageFile, readImageFiles } from '../filesystem/files.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { ToolContext } from '../host/tool-context.ts'
import { InputError } from '../input-error.ts'

/** Boot menus of GRUB 2, and of GRUB 1, which PV-GRUB on Xen reads. */
const MENUS = ['/boot/grub/grub.cfg', '/boot/grub/menu.lst', '/boot/grub/grub.conf']

/** The command before the kernel's path and arguments is `linux` (or linux16, linuxefi) in GRUB 2 and `kernel` in GRUB 1. */
const KERNEL_LINE = /^(\s*(?:linux|linux16|linuxefi|kernel)\s+\S+)(.*)$/gm

/**
 * Returns the boot menus with these arguments on every kernel line; an argument that is already present is not repeated.
 * @throws {InputError} if there is no menu
 */
export async function editKernelArguments(root: RootFilesystem, added: readonly string[], context: ToolContext): Promise<ImageFile[]> {
  if (added.length === 0) return []
  const menus = [...(await readImageFiles(root, MENUS, context))].filter(([, text]) => text.search(KERNEL_LINE) >= 0)
  const files = menus.map(([menu, text]): ImageFile => ({ path: menu, content: withArguments(text, added), mode: 0o600 }))
  if (files.length === 0) throw new InputError(`the image has no boot menu to put kernel arguments into: looked for ${MENUS.join(', ')}`)
  return files
}

export function withArguments(menu: string, added: readonly string[]): string {
  return menu.replace(KERNEL_LINE, (_line, kernel: string, rest: string) => {
    const present = rest.trim().split(/\s+/)
    return [`${kernel}${rest}`, ...added.filter((argument) => !present.includes(argument))].join(' ')
  })
}

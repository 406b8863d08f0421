import { mkdir, writeFile } from 'node:fs/promises'
import path from 'node:path'
import type { ToolContext } from '../host/tool-context.ts'

/**
 * Makes a ConfigDrive as CloudStack does: label config-2, Joliet and Rock Ridge, folders openstack/latest/ and cloudstack/. Returns the
 * path of the ISO.
 */
export async function makeConfigDrive(settings: object, folder: string, { runTool }: ToolContext): Promise<string> {
  const tree = path.join(folder, 'config-drive')
  const userData = JSON.stringify(settings)
  const files: Readonly<Record<string, string>> = {
    'openstack/latest/user_data': userData,
    'openstack/latest/meta_data.json': JSON.stringify({
      uuid: 'verify-boot',
      hostname: 'verify-boot',
      name: 'verify-boot',
      public_keys: {},
    }),
    'openstack/latest/vendor_data.json': '{}',
    'cloudstack/userdata/user_data.txt': userData,
    'cloudstack/metadata/instance-id.txt': 'verify-boot',
  }
  for (const [name, content] of Object.entries(files)) {
    await mkdir(path.dirname(path.join(tree, name)), { recursive: true })
    await writeFile(path.join(tree, name), content)
  }
  const iso = path.join(folder, 'config-drive.iso')
  await runTool('genisoimage', ['-quiet', '-V', 'config-2', '-J', '-r', '-o', iso, tree])
  return iso
}

import type { StageContext } from '../../src/stages/stage.ts'

export const UUID = '11111111-2222-4333-8444-555555555555'

/** A tree with these files, and these names in /boot. */
export function stageContext(
  files: Readonly<Record<string, string>> = {},
  boot: readonly string[] = ['vmlinuz-6.1.0-9', 'vmlinuz-6.1.0-10', 'initrd.img-6.1.0-10'],
): StageContext {
  return {
    read: async (path) => files[path],
    list: async (folder) => (folder === '/boot' ? boot : []),
    filesystemUuid: UUID,
    operatingSystem: 'debian-bookworm',
    version: '1.2',
    infrastructure: 'cloudstack',
  }
}

/** The files that stages extend. */
export const BASE_FILES = {
  '/etc/passwd': 'root:x:0:0:root:/root:/bin/bash\n',
  '/etc/group': 'root:x:0:\nsyslog:x:104:\n',
  '/etc/shadow': 'root:*:19000:0:99999:7:::\n',
}

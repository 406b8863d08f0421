import * as z from 'zod'
import { defineStage } from './stage.ts'

export const clean = defineStage({
  name: 'clean',
  description: 'removes host keys, logs and caches, which must be different on each machine or are not needed',
  options: z.strictObject({}),
  changes() {
    return {
      remove: [
        'var/lib/apt/lists/*',
        'var/cache/apt/*.bin',
        'var/cache/apt/archives/*.deb',
        'var/cache/ldconfig/aux-cache',
        'var/log/*.log',
        'var/log/apt/*',
        'var/lib/dbus/machine-id',
        'tmp/*',
        'var/tmp/*',
        'root/.bash_history',
        'etc/*-',
      ],
      // Empty rather than absent, so that systemd generates an id at the first boot of each machine.
      files: [{ path: '/etc/machine-id', content: '', mode: 0o444 }],
    }
  },
})

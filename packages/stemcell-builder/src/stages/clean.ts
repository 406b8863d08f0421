import * as z from 'zod'
import { defineStage } from './stage.ts'

export const clean = defineStage({
  name: 'clean',
  description: 'removes what must not be the same on two machines, and what nobody needs',
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
      // Empty, not absent: systemd then makes one at each machine's first start.
      files: [{ path: '/etc/machine-id', content: '', mode: 0o444 }],
    }
  },
})

import * as z from 'zod/mini'
import { seconds } from './scalars.ts'
import { section } from './section.ts'

const own = z.optional(seconds)

/** Time limits as in the Go CPI, each optional; the default is `global`. */
export const timeoutSection = section(
  'cloudstack.timeout',
  {
    global: z._default(seconds, 1800).check(z.describe('Operations without a limit of their own.')),
    create_vm: own.check(z.describe('create_vm, from the first look-up to the last tag.')),
    delete_vm: own.check(z.describe('delete_vm.')),
    reboot_vm: own.check(z.describe('reboot_vm, soft and hard together.')),
    stop_vm: own.check(z.describe('Stopping a machine within another operation.')),
    create_volume: own.check(z.describe('create_disk.')),
    delete_volume: own.check(z.describe('delete_disk.')),
    attach_volume: own.check(z.describe('attach_disk.')),
    detach_volume: own.check(z.describe('detach_disk.')),
    resize_volume: own.check(z.describe('resize_disk and update_disk.')),
    poll_template: own.check(z.describe('create_stemcell and delete_stemcell, upload included.')),
    snapshot_volume: own.check(z.describe('snapshot_disk.')),
    delete_snapshot_volume: own.check(z.describe('delete_snapshot.')),
    uncertain: z
      ._default(seconds, 60)
      .check(
        z.describe(
          'How long something is looked for whose making was not answered (a lost connection, a 502, 503 or 504 of a proxy), within the limit of the operation.',
        ),
      ),
    unreachable: z
      ._default(seconds, 60)
      .check(z.describe('How long refused connections to the API are waited out, within the limit of the operation.')),
  },
  { aliases: { delete_snapshot: 'delete_snapshot_volume', create_stemcell: 'poll_template' } },
)

import { seconds } from './scalars.ts'
import { section } from './section.ts'

const own = seconds.optional()

/** Time limits as in the Go CPI, each optional; the default is `global`. */
export const timeoutSection = section(
  'cloudstack.timeout',
  {
    global: seconds.default(1800).describe('Operations without a limit of their own.'),
    create_vm: own.describe('create_vm, from the first look-up to the last tag.'),
    delete_vm: own.describe('delete_vm.'),
    reboot_vm: own.describe('reboot_vm, soft and hard together.'),
    stop_vm: own.describe('Stopping a machine within another operation.'),
    create_volume: own.describe('create_disk.'),
    delete_volume: own.describe('delete_disk.'),
    attach_volume: own.describe('attach_disk.'),
    detach_volume: own.describe('detach_disk.'),
    resize_volume: own.describe('resize_disk and update_disk.'),
    poll_template: own.describe('create_stemcell and delete_stemcell, upload included.'),
    snapshot_volume: own.describe('snapshot_disk.'),
    delete_snapshot_volume: own.describe('delete_snapshot.'),
    uncertain: seconds
      .default(60)
      .describe(
        'How long something is looked for whose making was not answered (a lost connection, a 502, 503 or 504 of a proxy), within the limit of the operation.',
      ),
    unreachable: seconds.default(60).describe('How long refused connections to the API are waited out, within the limit of the operation.'),
  },
  { aliases: { delete_snapshot: 'delete_snapshot_volume', create_stemcell: 'poll_template' } },
)

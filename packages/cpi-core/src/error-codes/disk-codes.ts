import type { ExplainedCode } from './explained-code.ts'

/** Codes of disks and snapshots. */
export const diskCodes = {
  'disk-gone': {
    types: ['DiskNotFound'],
    cause: 'The disk does not exist any more.',
    remedy: '`bosh cloud-check` offers the possible repairs.',
  },
  'disk-not-attached': {
    types: ['DiskNotAttached'],
    cause: 'The disk is not attached to this machine.',
    remedy: '`bosh cloud-check` attaches it again.',
  },
  'disk-attached-elsewhere': {
    types: ['CloudError'],
    cause: 'The disk is attached to a machine, so it can be neither attached elsewhere nor deleted.',
    remedy: '`bosh disks --orphaned` and the machine in the message; detach it there, or `bosh cloud-check`.',
    rows: [26],
  },
  'disk-offering-unsuitable': {
    types: ['CloudError', 'NotSupported'],
    cause: 'The disk offering does not hold the wanted size or properties, or none does.',
    remedy: '`cpi doctor --cloud-config FILE`; name a customised offering in `default_offer.custom_disk`.',
    rows: [24],
  },
  'no-disk-space': {
    types: ['NoDiskSpace'],
    cause: 'No storage pool takes the disk.',
    remedy: 'Add space, or a pool with the storage tags of the disk offering: `cpi doctor --cloud-config FILE`.',
    rows: [24, 27],
  },
  'disk-cannot-shrink': {
    types: ['NotSupported'],
    cause: 'A disk cannot become smaller.',
    remedy: 'Nothing: the director makes a new disk and copies the data.',
  },
  'offering-change-refused': {
    types: ['NotSupported'],
    cause: 'CloudStack does not give this disk another offering.',
    remedy: 'Nothing: the director makes a new disk and copies the data.',
  },
  'device-path-unknown': {
    types: ['CloudError'],
    cause: 'It cannot be told under which path the disk appears in the machine.',
    remedy: '`ls -l /dev/disk/by-id` on the machine, then set `device_hint: letter` or `by-id`.',
    rows: [25],
  },
  'snapshot-not-possible': {
    types: ['NotImplemented'],
    cause: 'The disk was never attached, so it is not on storage yet.',
    remedy: 'Nothing: the director goes on without the snapshot.',
  },
  'snapshot-failed': {
    types: ['CloudError'],
    cause: 'CloudStack did not finish the snapshot.',
    remedy: '`cpi orphans` for what is left of it, then repeat the task; secondary storage may be full.',
    rows: [28],
  },
} as const satisfies Readonly<Record<string, ExplainedCode>>

import type { Cloud } from '../core/cloud.ts'
import { diskIn, snapshotIn } from './disks.ts'
import { jobIn, newestJobs } from './jobs.ts'
import { machineIn } from './machines.ts'
import { namesIn } from './names.ts'
import { networkIn } from './networks.ts'
import { publicRangeIn } from './public-addresses.ts'
import { templateIn } from './templates.ts'

/** What the console shows of a cloud: names instead of ids, and neither passwords nor user data. Times are emulated, in milliseconds. */
export function overviewOf(cloud: Cloud) {
  const names = namesIn(cloud)
  return {
    version: cloud.version,
    nowMs: cloud.nowMs(),
    machines: [...cloud.machines.all()].map((row) => machineIn(cloud, names, row)),
    disks: [
      ...[...cloud.volumes.all()].map((row) => diskIn(cloud, names, row)),
      ...[...cloud.snapshots.all()].map((row) => snapshotIn(cloud, names, row)),
    ],
    networks: [...cloud.networks.all()].map((row) => networkIn(cloud, names, row)),
    publicRanges: [...cloud.ipRanges.all()]
      .filter(({ networkId }) => networkId === undefined)
      .map((range) => publicRangeIn(cloud, names, range)),
    templates: [...cloud.templates.all()].map((row) => templateIn(names, row)),
    jobs: newestJobs(cloud).map((row) => jobIn(cloud, names, row)),
  }
}

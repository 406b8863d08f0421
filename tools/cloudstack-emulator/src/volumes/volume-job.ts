import type { Call } from '../api/define.ts'
import type { JobPlan } from '../core/jobs.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import { viewVolume } from './volume-view.ts'

type Work = Pick<JobPlan, 'begin' | 'outside' | 'abandon'> & { readonly finish: () => VolumeRow }

export function volumeJob(call: Call, volume: VolumeRow, work: Work): JobPlan {
  return {
    queue: volume.machineId ?? volume.id,
    instance: { type: 'Volume', id: volume.id },
    ...work,
    finish: () => ({ volume: viewVolume(call, work.finish()) }),
  }
}

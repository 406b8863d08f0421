// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import { describeCommand } from '../api/command.ts'
import type { GetSolidFireAccountIdAnswer, GetSolidFireVolumeAccessGroupIdsAnswer, GetSolidFireVolumeSizeAnswer } from './entities/solid-fire.ts'

export interface GetSolidFireAccountIdParameters {
  readonly accountid: string
  readonly storageid: string
}

export const getSolidFireAccountId = /* @__PURE__ */ describeCommand<'sync', GetSolidFireAccountIdParameters, GetSolidFireAccountIdAnswer>({
  name: 'getSolidFireAccountId',
  kind: 'sync',
  parameters: {
    accountid: 'string!',
    storageid: 'string!',
  },
})

export interface GetSolidFireVolumeAccessGroupIdsParameters {
  readonly clusterid: string
  readonly storageid: string
}

export const getSolidFireVolumeAccessGroupIds = /* @__PURE__ */ describeCommand<'sync', GetSolidFireVolumeAccessGroupIdsParameters, GetSolidFireVolumeAccessGroupIdsAnswer>({
  name: 'getSolidFireVolumeAccessGroupIds',
  kind: 'sync',
  parameters: {
    clusterid: 'string!',
    storageid: 'string!',
  },
})

export interface GetSolidFireVolumeSizeParameters {
  readonly volumeid: string
}

export const getSolidFireVolumeSize = /* @__PURE__ */ describeCommand<'sync', GetSolidFireVolumeSizeParameters, GetSolidFireVolumeSizeAnswer>({
  name: 'getSolidFireVolumeSize',
  kind: 'sync',
  parameters: {
    volumeid: 'string!',
  },
})

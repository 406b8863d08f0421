// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface GetSolidFireAccountIdAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly solidFireAccountId?: number
}

export interface GetSolidFireVolumeAccessGroupIdsAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly solidFireVolumeAccessGroupIds?: readonly number[]
}

export interface GetSolidFireVolumeSizeAnswer {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly solidFireVolumeSize?: number
}

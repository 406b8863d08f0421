// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface Swift {
  readonly disksizetotal?: number
  readonly disksizeused?: number
  readonly hasannotations?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly protocol?: string
  readonly providername?: string
  readonly readonly?: boolean
  readonly scope?: string
  readonly url?: string
  readonly zoneid?: string
  readonly zonename?: string
}

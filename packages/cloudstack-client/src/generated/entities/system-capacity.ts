// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface Capacity {
  readonly capacityallocated?: number
  readonly capacitytotal?: number
  readonly capacityused?: number
  readonly clusterid?: string
  readonly clustername?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly percentused?: string
  readonly podid?: string
  readonly podname?: string
  readonly tag?: string
  readonly type?: number
  readonly zoneid?: string
  readonly zonename?: string
}

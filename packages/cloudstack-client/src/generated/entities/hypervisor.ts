// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { HypervisorType } from '../values.ts'

export interface Hypervisor {
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface HypervisorCapability {
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxdatavolumeslimit?: number
  readonly maxguestslimit?: number
  readonly maxhostspercluster?: number
  readonly securitygroupenabled?: boolean
  readonly storagemotionenabled?: boolean
  readonly vmsnapshotenabled?: boolean
}

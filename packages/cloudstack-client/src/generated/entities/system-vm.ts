// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { CpuArchitecture, HypervisorType } from '../values.ts'

export interface ChangeServiceForSystemVmAnswer {
  readonly activeviewersessions?: number
  readonly agentstate?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly created?: string
  readonly disconnected?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly gateway?: string
  readonly guestvlan?: string
  readonly hasannotations?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly linklocalip?: string
  readonly linklocalmacaddress?: string
  readonly linklocalnetmask?: string
  readonly name?: string
  readonly networkdomain?: string
  readonly podid?: string
  readonly podname?: string
  readonly privateip?: string
  readonly privatemacaddress?: string
  readonly privatenetmask?: string
  readonly publicip?: string
  readonly publicmacaddress?: string
  readonly publicnetmask?: string
  readonly publicvlan?: readonly string[]
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly state?: string
  readonly systemvmtype?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly version?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface SystemVm {
  readonly activeviewersessions?: number
  readonly agentstate?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly created?: string
  readonly disconnected?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly gateway?: string
  readonly guestvlan?: string
  readonly hasannotations?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly isdynamicallyscalable?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly linklocalip?: string
  readonly linklocalmacaddress?: string
  readonly linklocalnetmask?: string
  readonly name?: string
  readonly networkdomain?: string
  readonly podid?: string
  readonly podname?: string
  readonly privateip?: string
  readonly privatemacaddress?: string
  readonly privatenetmask?: string
  readonly publicip?: string
  readonly publicmacaddress?: string
  readonly publicnetmask?: string
  readonly publicvlan?: readonly string[]
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly state?: string
  readonly systemvmtype?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly version?: string
  readonly zoneid?: string
  readonly zonename?: string
}

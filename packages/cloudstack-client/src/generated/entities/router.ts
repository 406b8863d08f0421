// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { Nic } from './nic.ts'
import type { CpuArchitecture, HypervisorType } from '../values.ts'

export interface ChangeServiceForRouterAnswer {
  readonly account?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly created?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gateway?: string
  readonly guestipaddress?: string
  readonly guestmacaddress?: string
  readonly guestnetmask?: string
  readonly guestnetworkid?: string
  readonly guestnetworkname?: string
  readonly hasannotations?: boolean
  readonly healthcheckresults?: readonly RouterHealthcheckresults[]
  readonly healthchecksfailed?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly ip6dns1?: string
  readonly ip6dns2?: string
  readonly isredundantrouter?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly linklocalip?: string
  readonly linklocalmacaddress?: string
  readonly linklocalnetmask?: string
  readonly linklocalnetworkid?: string
  readonly name?: string
  readonly networkdomain?: string
  readonly nic?: readonly Nic[]
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicmacaddress?: string
  readonly publicnetmask?: string
  readonly publicnetworkid?: string
  readonly redundantstate?: string
  readonly requiresupgrade?: boolean
  readonly role?: string
  readonly scriptsversion?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly softwareversion?: string
  readonly state?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly version?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface GetRouterHealthCheckResultsAnswer {
  readonly healthchecks?: readonly string[]
  readonly jobid?: string
  readonly jobstatus?: number
  readonly routerid?: string
}

export interface Router {
  readonly account?: string
  readonly arch?: OrAnother<CpuArchitecture>
  readonly created?: string
  readonly dns1?: string
  readonly dns2?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly gateway?: string
  readonly guestipaddress?: string
  readonly guestmacaddress?: string
  readonly guestnetmask?: string
  readonly guestnetworkid?: string
  readonly guestnetworkname?: string
  readonly hasannotations?: boolean
  readonly healthcheckresults?: readonly RouterHealthcheckresults[]
  readonly healthchecksfailed?: boolean
  readonly hostcontrolstate?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly id: string
  readonly ip6dns1?: string
  readonly ip6dns2?: string
  readonly isredundantrouter?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly linklocalip?: string
  readonly linklocalmacaddress?: string
  readonly linklocalnetmask?: string
  readonly linklocalnetworkid?: string
  readonly name?: string
  readonly networkdomain?: string
  readonly nic?: readonly Nic[]
  readonly podid?: string
  readonly podname?: string
  readonly project?: string
  readonly projectid?: string
  readonly publicip?: string
  readonly publicmacaddress?: string
  readonly publicnetmask?: string
  readonly publicnetworkid?: string
  readonly redundantstate?: string
  readonly requiresupgrade?: boolean
  readonly role?: string
  readonly scriptsversion?: string
  readonly serviceofferingid?: string
  readonly serviceofferingname?: string
  readonly softwareversion?: string
  readonly state?: string
  readonly templateid?: string
  readonly templatename?: string
  readonly version?: string
  readonly vpcid?: string
  readonly vpcname?: string
  readonly zoneid?: string
  readonly zonename?: string
}

export interface RouterHealthcheckresults {
  readonly checkname?: string
  readonly checktype?: string
  readonly details?: string
  readonly lastupdated?: string
  readonly status?: string
  readonly success?: boolean
}

export interface VirtualRouterElement {
  readonly account?: string
  readonly domain?: string
  readonly domainid?: string
  readonly domainpath?: string
  readonly enabled?: boolean
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly nspid?: string
  readonly project?: string
  readonly projectid?: string
}

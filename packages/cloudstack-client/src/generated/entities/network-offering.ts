// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { VPCOfferingService } from './network.ts'
import type { GuestIpType, NetworkOfferingState, NetworkTrafficType } from '../values.ts'

export interface NetworkOffering {
  readonly availability?: string
  readonly conservemode?: boolean
  readonly created?: string
  readonly details?: Readonly<Record<string, string>>
  readonly displaytext?: string
  readonly domain?: string
  readonly domainid?: string
  readonly egressdefaultpolicy?: boolean
  readonly fornsx?: boolean
  readonly fortungsten?: boolean
  readonly forvpc?: boolean
  readonly guestiptype?: OrAnother<GuestIpType>
  readonly hasannotations?: boolean
  readonly id: string
  readonly internetprotocol?: string
  readonly isdefault?: boolean
  readonly ispersistent?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxconnections?: number
  readonly name?: string
  readonly networkmode?: string
  readonly networkrate?: number
  readonly routingmode?: string
  readonly service?: readonly VPCOfferingService[]
  readonly serviceofferingid?: string
  readonly specifyasnumber?: boolean
  readonly specifyipranges?: boolean
  readonly specifyvlan?: boolean
  readonly state?: OrAnother<NetworkOfferingState>
  readonly supportsinternallb?: boolean
  readonly supportspublicaccess?: boolean
  readonly supportsstrechedl2subnet?: boolean
  readonly tags?: string
  readonly traffictype?: OrAnother<NetworkTrafficType>
  readonly zone?: string
  readonly zoneid?: string
}

// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface AddBaremetalPxeKickStartServerAnswer {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly tftpdir?: string
  readonly url?: string
}

export interface AddBaremetalPxePingServerAnswer {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly pingdir?: string
  readonly pingstorageserverip?: string
  readonly provider?: string
  readonly tftpdir?: string
  readonly url?: string
}

export interface BaremetalDhcp {
  readonly dhcpservertype?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly url?: string
}

export interface BaremetalPxeServer {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly url?: string
}

export interface BaremetalRct {
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly url?: string
}

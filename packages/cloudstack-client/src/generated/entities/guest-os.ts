// Generated from catalogue/ by generator/generate.mjs; change those, not this.
import type { OrAnother } from '../../api/command.ts'
import type { HypervisorType } from '../values.ts'

export interface AddGuestOsAnswer {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
}

export interface GetHypervisorGuestOsNamesAnswer {
  readonly guestoscount?: number
  readonly guestoslist?: readonly GetHypervisorGuestOsNamesResponseGuestoslist[]
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly jobid?: string
  readonly jobstatus?: number
}

export interface GetHypervisorGuestOsNamesResponseGuestoslist {
  readonly osdisplayname?: string
  readonly osnameforhypervisor?: string
}

export interface GuestOsMapping {
  readonly hypervisor?: OrAnother<HypervisorType>
  readonly hypervisorversion?: string
  readonly id: string
  readonly isuserdefined?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly osdisplayname?: string
  readonly osnameforhypervisor?: string
  readonly ostypeid?: string
}

export interface OsCategory {
  readonly created?: string
  readonly icon?: unknown
  readonly id: string
  readonly isfeatured?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
}

export interface OsType {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
}

export interface UpdateGuestOsAnswer {
  readonly description?: string
  readonly fordisplay?: boolean
  readonly id: string
  readonly isuserdefined?: boolean
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly oscategoryid?: string
  readonly oscategoryname?: string
}

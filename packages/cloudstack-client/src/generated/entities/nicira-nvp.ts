// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface NiciraNvpDevice {
  readonly hostname?: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly l2gatewayserviceuuid?: string
  readonly l3gatewayserviceuuid?: string
  readonly niciradevicename?: string
  readonly nvpdeviceid?: string
  readonly physicalnetworkid?: string
  readonly provider?: string
  readonly transportzoneuuid?: string
}

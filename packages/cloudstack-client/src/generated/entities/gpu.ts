// Generated from catalogue/ by generator/generate.mjs; change those, not this.
export interface GpuCard {
  readonly deviceid?: string
  readonly devicename?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly name?: string
  readonly vendorid?: string
  readonly vendorname?: string
}

export interface GpuDevice {
  readonly busaddress?: string
  readonly gpucardid?: string
  readonly gpucardname?: string
  readonly gpudevicetype?: string
  readonly hostid?: string
  readonly hostname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly managedstate?: string
  readonly numanode?: string
  readonly parentgpudeviceid?: string
  readonly state?: string
  readonly vgpuprofileid?: string
  readonly vgpuprofilename?: string
  readonly virtualmachineid?: string
  readonly virtualmachinename?: string
  readonly vmstate?: string
}

export interface VgpuProfile {
  readonly description?: string
  readonly deviceid?: string
  readonly devicename?: string
  readonly gpucardid?: string
  readonly gpucardname?: string
  readonly id: string
  readonly jobid?: string
  readonly jobstatus?: number
  readonly maxheads?: number
  readonly maxresolutionx?: number
  readonly maxresolutiony?: number
  readonly maxvgpuperphysicalgpu?: number
  readonly name?: string
  readonly vendorid?: string
  readonly vendorname?: string
  readonly videoram?: number
}

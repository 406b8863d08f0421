import * as z from 'zod'
import { networksArgument } from '../networks/network-specs.ts'
import { cid, hash } from '../protocol/cpi-method.ts'

/** In the order in which the director sends them. */
export const createVmArguments = {
  agent_id: z.string().min(1, 'should not be empty'),
  stemcell_cid: cid,
  cloud_properties: hash,
  networks: networksArgument,
  /** Disks that may be attached later: they only decide the zone. */
  disk_cids: z.array(cid).default([]),
  env: hash,
} as const

export type CreateVmArguments = z.output<z.ZodObject<typeof createVmArguments>>

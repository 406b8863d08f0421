import * as z from 'zod'
import { cid, hash } from '../cpi-method.ts'
import { networksArgument } from '../networks/network-specs.ts'

/** In the order in which the director sends them. */
export const createVmArguments = {
  agent_id: z.string().min(1, 'should not be empty'),
  stemcell_cid: cid,
  cloud_properties: hash,
  networks: networksArgument,
  /** Disks that will be attached later; they only determine the zone. */
  disk_cids: z.array(cid).default([]),
  env: hash,
} as const

export type CreateVmArguments = z.output<z.ZodObject<typeof createVmArguments>>

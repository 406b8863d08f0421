import * as z from 'zod/mini'
import { cid, hash } from '../cpi-method.ts'
import { networksArgument } from '../networks/network-specs.ts'

/** In the order in which the director sends them. */
export const createVmArguments = {
  agent_id: z.string().check(z.minLength(1, 'should not be empty')),
  stemcell_cid: cid,
  cloud_properties: hash,
  networks: networksArgument,
  /** Disks that will be attached later; they only determine the zone. */
  disk_cids: z._default(z.array(cid), []),
  env: hash,
} as const

export type CreateVmArguments = z.output<z.ZodMiniObject<typeof createVmArguments>>

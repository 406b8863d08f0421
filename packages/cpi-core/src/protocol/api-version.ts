import type { CpiRequest } from './request.ts'

/** Returns whether the agent is old: the director or the machine's stemcell does not support settings in user data. A missing version means 1. */
export function needsRegistry(request: CpiRequest): boolean {
  return request.apiVersion < 2 || (request.stemcellApiVersion ?? 1) < 2
}

/** The result of create_vm: the cid alone in version 1, cid and networks from version 2 on. */
export function createVmResult(apiVersion: number, vmCid: string, networks: unknown): unknown {
  return apiVersion < 2 ? vmCid : [vmCid, networks]
}

/** The result of attach_disk: nothing in version 1 (the registry was updated), the hint from version 2 on. */
export function attachDiskResult(apiVersion: number, hint: unknown): unknown {
  return apiVersion < 2 ? null : hint
}

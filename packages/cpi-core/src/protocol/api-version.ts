import type { CpiRequest } from './request.ts'

/** The director, or the machine's stemcell, is too old for settings in user data. Absent means 1. */
export function needsRegistry(request: CpiRequest): boolean {
  return request.apiVersion < 2 || (request.stemcellApiVersion ?? 1) < 2
}

/** create_vm answers with the cid alone up to version 1, with cid and networks from 2 on. */
export function createVmResult(apiVersion: number, vmCid: string, networks: unknown): unknown {
  return apiVersion < 2 ? vmCid : [vmCid, networks]
}

/** attach_disk answers with nothing up to version 1 (the registry was updated), with the hint from 2 on. */
export function attachDiskResult(apiVersion: number, hint: unknown): unknown {
  return apiVersion < 2 ? null : hint
}

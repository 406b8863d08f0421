const MIB_PER_GIB = 1024
const BYTES_PER_MIB = 1024 * 1024
const BYTES_PER_GIB = MIB_PER_GIB * BYTES_PER_MIB

/** BOSH gives disk sizes in MiB, CloudStack in GiB: always rounded up. */
export function gibFromMib(sizeMib: number): number {
  return Math.ceil(sizeMib / MIB_PER_GIB)
}

export function mibFromGib(sizeGib: number): number {
  return sizeGib * MIB_PER_GIB
}

export function gibFromBytes(sizeBytes: number): number {
  return sizeBytes / BYTES_PER_GIB
}

export function mibFromBytes(sizeBytes: number): number {
  return sizeBytes / BYTES_PER_MIB
}

const MIB = 1024 ** 2
const GIB = 1024 ** 3

/** Upper limits for a stemcell: no real one comes close, and a decompression bomb soon exceeds them. */
export const limits = {
  entries: 64,
  /** Size of `stemcell.MF`, which takes the parser minutes for each ten megabytes. */
  manifestBytes: MIB,
  /** Size of each package list and SBOM. */
  textBytes: 64 * MIB,
  /** Size of each program in a disk, and of an agent to download. */
  programBytes: 512 * MIB,
  /** Size of all entries together, unpacked. */
  totalBytes: 200 * GIB,
  /** Size of the disk inside an image. */
  virtualDiskBytes: 2048 * GIB,
} as const

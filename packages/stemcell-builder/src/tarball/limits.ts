const MIB = 1024 ** 2
const GIB = 1024 ** 3

/** What a stemcell may hold at most: no real one comes near, a bomb exceeds it soon. */
export const limits = {
  entries: 64,
  /** Of `stemcell.MF`, package lists and SBOMs. */
  textBytes: 64 * MIB,
  /** Of everything together, unpacked. */
  totalBytes: 200 * GIB,
  /** Of the disk inside an image. */
  virtualDiskBytes: 2048 * GIB,
} as const

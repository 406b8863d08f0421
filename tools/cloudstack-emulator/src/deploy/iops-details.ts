import { invalid } from '../api-error.ts'
import { type Iops, NO_IOPS } from '../offerings/iops.ts'

type Details = Readonly<Record<string, string>>

/** The details of a deploy that hold the IOPS of its root disk and of its data disk. */
const NAMES = { root: ['miniops', 'maxiops'], data: ['minIopsDo', 'maxIopsDo'] } as const

/**
 * The IOPS of one of the disks; used only if the disk's offering leaves them open.
 * @throws {ApiError} for one without the other, for a value that is not a number and for an inverted range
 */
export function iopsInDetails(details: Details, disk: keyof typeof NAMES): Iops {
  const [min, max] = NAMES[disk].map((name) => details[name])
  if ((min === undefined) !== (max === undefined)) {
    throw invalid("Either 'Min IOPS' and 'Max IOPS' must both be specified or neither be specified.")
  }
  if (min === undefined || max === undefined) return NO_IOPS
  const iops = { minIops: wholeNumber('Min', min), maxIops: wholeNumber('Max', max) }
  if (iops.minIops > iops.maxIops) throw invalid("'Min IOPS' must be less than or equal to 'Max IOPS'.")
  return iops
}

function wholeNumber(which: string, text: string): number {
  if (/^[+-]?\d+$/.test(text)) return Number(text)
  throw invalid(`'${which} IOPS' must be a whole number.`)
}

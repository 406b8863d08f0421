import type { createDiskOffering, ParametersOf } from 'cloudstack-client/api'
import { definedOnly } from '../core/defined-only.ts'

/** The limits of a disk offering's speed, by the names under which an offering shows them (two recorded, the others documented). */
export function speedsOf(parameters: ParametersOf<typeof createDiskOffering>): Readonly<Record<string, number>> {
  return definedOnly({
    diskBytesReadRate: parameters.bytesreadrate,
    diskBytesReadRateMax: parameters.bytesreadratemax,
    diskBytesReadRateMaxLength: parameters.bytesreadratemaxlength,
    diskBytesWriteRate: parameters.byteswriterate,
    diskBytesWriteRateMax: parameters.byteswriteratemax,
    diskBytesWriteRateMaxLength: parameters.byteswriteratemaxlength,
    diskIopsReadRate: parameters.iopsreadrate,
    diskIopsReadRateMax: parameters.iopsreadratemax,
    diskIopsReadRateMaxLength: parameters.iopsreadratemaxlength,
    diskIopsWriteRate: parameters.iopswriterate,
    diskIopsWriteRateMax: parameters.iopswriteratemax,
    diskIopsWriteRateMaxLength: parameters.iopswriteratemaxlength,
  })
}

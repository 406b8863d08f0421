/** Stemcells for CloudStack, as a library. */
export { type ConvertOptions, convert } from './convert/convert.ts'
export type { Finding } from './finding.ts'
export type { ToolContext } from './host/tool-context.ts'
export { InputError } from './input-error.ts'
export { inspectStemcell, type StemcellReport } from './inspect/inspect.ts'
export { type LightOptions, writeLightStemcell } from './stemcell/light-stemcell.ts'
export { type RepackOptions, repackStemcell } from './stemcell/repack-stemcell.ts'
export { verifyStemcell } from './verify/verify.ts'

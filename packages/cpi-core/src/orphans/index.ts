/** Finds and deletes resources that a killed CPI left behind. */
export { deleteOrphan } from './delete-orphan.ts'
export { findOrphans, type OrphanReport } from './find-orphans.ts'
export type { OrphanSearch } from './judge.ts'
export { type Known, NOTHING_KNOWN, readKnown } from './known.ts'
export type { Orphan } from './orphan.ts'

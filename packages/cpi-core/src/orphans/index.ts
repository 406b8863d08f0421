/** Finds and deletes resources that a killed CPI left behind. */
export { deleteOrphan } from './delete-orphan.ts'
export { findOrphans, type Orphan, type OrphanSearch } from './find-orphans.ts'

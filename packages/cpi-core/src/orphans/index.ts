/** What a CPI left behind when it was killed, and how it is removed. */
export { deleteOrphan } from './delete-orphan.ts'
export { findOrphans, type Orphan, type OrphanSearch } from './find-orphans.ts'

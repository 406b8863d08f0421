import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Surroundings } from '../host/surroundings.ts'
import type { StemcellReport } from '../inspect/inspect.ts'
import type { Finding } from './finding.ts'

/** What a rule may look at. A light stemcell has no root. */
export interface Subject {
  readonly report: StemcellReport
  readonly root: RootFilesystem | undefined
  readonly surroundings: Surroundings
}

/** One rule, or a few about the same thing; answers what is wrong, nothing if nothing is. */
export type Rule = (subject: Subject) => Promise<readonly Finding[]> | readonly Finding[]

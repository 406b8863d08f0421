import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Finding, Severity } from '../finding.ts'
import type { Surroundings } from '../host/surroundings.ts'
import type { StemcellReport } from '../inspect/inspect.ts'

/** What a rule may look at. A light stemcell has neither disk nor root. */
export interface Subject {
  readonly report: StemcellReport
  readonly root: RootFilesystem | undefined
  readonly surroundings: Surroundings
}

export interface DiskSubject extends Subject {
  readonly disk: NonNullable<StemcellReport['disk']>
  readonly root: RootFilesystem
}

export type Rule = (subject: Subject) => Promise<readonly Finding[]>

type Messages = readonly string[] | Promise<readonly string[]>

/** A rule: its id, how bad what it finds is, what to do about it, and the look itself, which answers what is wrong in words. */
export function rule(id: string, severity: Severity, remedy: string, look: (subject: Subject) => Messages): Rule {
  return async (subject) => (await look(subject)).map((message) => ({ rule: id, severity, message, remedy }))
}

/** A rule about the disk; a stemcell without one passes. */
export function diskRule(id: string, severity: Severity, remedy: string, look: (subject: DiskSubject) => Messages): Rule {
  return rule(id, severity, remedy, (subject) => {
    const { root, report } = subject
    return root === undefined || report.disk === undefined ? [] : look({ ...subject, root, disk: report.disk })
  })
}

/** The message where the condition holds, nothing where it does not. */
export function when(condition: boolean, message: string): readonly string[] {
  return condition ? [message] : []
}

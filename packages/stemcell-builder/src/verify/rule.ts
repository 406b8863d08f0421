import type { ImageReader } from '../filesystem/image-reader.ts'
import type { RootFilesystem } from '../filesystem/root-filesystem.ts'
import type { Finding, Severity } from '../finding.ts'
import type { ToolContext } from '../host/tool-context.ts'
import type { StemcellReport } from '../inspect/inspect.ts'

/** What a rule may examine. A light stemcell has neither disk nor root nor image. */
export interface Subject {
  readonly report: StemcellReport
  readonly root: RootFilesystem | undefined
  /** Reads files of the root file system. */
  readonly image: ImageReader | undefined
  readonly context: ToolContext
}

export interface DiskSubject extends Subject {
  readonly disk: NonNullable<StemcellReport['disk']>
  readonly root: RootFilesystem
  readonly image: ImageReader
}

export type Rule = (subject: Subject) => Promise<readonly Finding[]>

type Messages = readonly string[] | Promise<readonly string[]>

/** Defines a rule: its id, the severity and remedy of its findings, and a check that returns one message per problem. */
export function rule(id: string, severity: Severity, remedy: string, check: (subject: Subject) => Messages): Rule {
  return async (subject) => (await check(subject)).map((message) => ({ rule: id, severity, message, remedy }))
}

/** Defines a rule about the disk; a stemcell without one passes. */
export function diskRule(id: string, severity: Severity, remedy: string, check: (subject: DiskSubject) => Messages): Rule {
  return rule(id, severity, remedy, (subject) => {
    const { root, image, report } = subject
    return root === undefined || image === undefined || report.disk === undefined
      ? []
      : check({ ...subject, root, image, disk: report.disk })
  })
}

/** Returns the message if the condition holds, and nothing otherwise. */
export function messageIf(condition: boolean, message: string): readonly string[] {
  return condition ? [message] : []
}

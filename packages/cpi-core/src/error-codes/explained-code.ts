/** What an operator reads about a code. Both texts are Markdown of one line. */
export interface ExplainedCode {
  /** The types of error that carry it, without `Bosh::Clouds::`. */
  readonly types: readonly ErrorTypeName[]
  readonly cause: string
  /** The next step; a command where there is one. */
  readonly remedy: string
  /** The rows of docs/operator/troubleshooting.md that go further. */
  readonly rows?: readonly number[]
}

export type ErrorTypeName =
  | 'CpiError'
  | 'NotImplemented'
  | 'NotSupported'
  | 'CloudError'
  | 'VMNotFound'
  | 'NetworkNotFound'
  | 'NoDiskSpace'
  | 'DiskNotAttached'
  | 'DiskNotFound'
  | 'VMCreationFailed'

/** Why the cloud refuses or fails; the wire gives each kind its numbers. The names are those of CloudStack's own exceptions. */
export type ProblemKind =
  | 'invalid-parameter'
  | 'permission-denied'
  | 'runtime'
  | 'internal'
  | 'insufficient-capacity'
  | 'resource-unavailable'
  | 'resource-allocation'
  | 'resource-in-use'
  | 'rule-conflict'
  | 'unsupported'
  | 'authentication'
  | 'throttled'
  | 'malformed'

/** A refusal or failure with CloudStack's own words. `plain`: raised by the command itself, so without a class of its own on the wire. */
export class CloudProblem extends Error {
  override readonly name = 'CloudProblem'
  readonly kind: ProblemKind
  readonly plain: boolean

  constructor(kind: ProblemKind, text: string, options: { readonly plain?: boolean } = {}) {
    super(text)
    this.kind = kind
    this.plain = options.plain ?? false
  }
}

/** An illegal value or an illegal state: most refusals are of this kind. */
export function invalid(text: string): CloudProblem {
  return new CloudProblem('invalid-parameter', text)
}

/** What ordinary users read instead of an inner failure's cause. */
export function internalError(): CloudProblem {
  return new CloudProblem('runtime', 'Internal error executing command, please contact your system administrator')
}

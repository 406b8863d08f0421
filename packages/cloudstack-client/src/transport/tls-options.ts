export interface TlsOptions {
  /** PEM certificates of the only authorities to trust; by default those of Node. */
  readonly ca?: string
  /** `false` accepts any certificate. */
  readonly verify?: boolean
}

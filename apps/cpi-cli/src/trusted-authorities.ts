/** Options for own certificate authorities, which are trusted in addition to the system's; empty without one. */
export function trustedAuthorities(...own: readonly (string | undefined)[]): { readonly ca?: string } {
  const given = own.filter((authority) => authority !== undefined)
  if (given.length === 0) return {}
  // Node's TLS is loaded where it is needed: most of the time of a call is the loading of modules.
  const { rootCertificates } = process.getBuiltinModule('node:tls')
  return { ca: [...rootCertificates, ...given].join('\n') }
}

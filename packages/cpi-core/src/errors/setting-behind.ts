/** The parts of a client's error that tell which setting is wrong. By shape, so that this file loads nothing. */
interface ClientFailure {
  readonly kind?: unknown
  readonly cause?: unknown
  readonly httpStatus?: unknown
}

/** Returns the settings that a failure is about, by their names in the configuration, which the client does not know. */
export function settingBehind(failure: unknown): string | undefined {
  if (typeof failure !== 'object' || failure === null) return undefined
  const { kind, cause, httpStatus } = failure as ClientFailure
  switch (kind) {
    case 'not-authenticated':
      return 'the keys are cloudstack.api_key and cloudstack.secret_access_key of the configuration'
    case 'unreachable':
      return settingOfTransport(cause)
    case 'unreadable-answer':
      return httpStatus === undefined ? undefined : settingOfPage(httpStatus)
    case 'unavailable':
      return httpStatus === undefined ? undefined : 'the address is cloudstack.endpoint of the configuration'
    default:
      return undefined
  }
}

/** HTTP's own status for a login that a proxy misses. */
const PROXY_LOGIN_NEEDED = 407

function settingOfPage(httpStatus: unknown): string {
  return httpStatus === PROXY_LOGIN_NEEDED
    ? 'set cloudstack.proxy_user and cloudstack.proxy_password in the configuration'
    : 'the address is cloudstack.endpoint of the configuration'
}

const NO_AUTHORITY_HELPS: readonly unknown[] = ['CERT_HAS_EXPIRED', 'CERT_NOT_YET_VALID', 'ERR_TLS_CERT_ALTNAME_INVALID']

function settingOfTransport(cause: unknown): string | undefined {
  const failed = cause as { readonly failure?: unknown; readonly proxy?: unknown; readonly cause?: { readonly code?: unknown } } | undefined
  if (failed?.proxy !== undefined || failed?.failure === 'unusable-proxy')
    return 'the proxy is cloudstack.proxy_host of the configuration, or https_proxy of the environment'
  if (failed?.failure === 'certificate' && !NO_AUTHORITY_HELPS.includes(failed.cause?.code))
    return 'set cloudstack.ca_cert in the configuration; the address is cloudstack.endpoint'
  return 'the address is cloudstack.endpoint of the configuration'
}

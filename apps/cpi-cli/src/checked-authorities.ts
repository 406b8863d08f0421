import { cpiError } from 'cpi-core/errors'
import { certificateFault } from 'workspace/certificate-fault'

/**
 * Checks the certificates of a setting.
 * @param setting its name, for messages: `cloudstack.ca_cert`
 * @throws {CpiError} if it holds no certificate, or one that cannot be read
 */
export function checkedAuthorities(setting: string, pem: string | undefined): string | undefined {
  const fault = pem === undefined ? undefined : certificateFault(setting, pem)
  if (fault !== undefined) throw cpiError('ca-certificate-invalid', fault.message, fault.cause)
  return pem
}

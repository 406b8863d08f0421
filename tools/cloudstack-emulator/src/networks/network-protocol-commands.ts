import { listNetworkProtocols } from 'cloudstack-client/api'
import { list, listing } from '../api/define.ts'
import { ApiError } from '../api-error.ts'
import { findIgnoringCase } from '../core/ignore-case.ts'
import protocols from '../documented/network-protocols.json' with { type: 'json' }

type Option = keyof typeof protocols

/** IANA protocol numbers, and ICMP types with their codes, as far as CloudStack lists them. */
export const networkProtocolCommands = [
  list(listNetworkProtocols, { evidence: 'documented', key: 'networkprotocol' }, (_call, { option }) =>
    listing([...protocols[optionNamed(option)]], (row) => row),
  ),
]

function optionNamed(text: string): Option {
  const known = Object.keys(protocols) as Option[]
  const option = findIgnoringCase(known, text)
  if (option !== undefined) return option
  throw new ApiError('invalid-parameter', `Option ${text} is not supported. Supported values are [${known.join(', ')}]`, {
    plain: true,
  })
}

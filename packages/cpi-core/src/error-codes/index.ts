/** The codes of errors, explained for operators. A call needs their names only, which are types: this loads in documentation and tests. */
import { connectionCodes } from './connection-codes.ts'
import { diskCodes } from './disk-codes.ts'
import type { ExplainedCode } from './explained-code.ts'
import { machineCodes } from './machine-codes.ts'
import { networkCodes } from './network-codes.ts'
import { programCodes } from './program-codes.ts'
import { stemcellCodes } from './stemcell-codes.ts'

const catalogue = {
  ...connectionCodes,
  ...programCodes,
  ...machineCodes,
  ...networkCodes,
  ...diskCodes,
  ...stemcellCodes,
} as const satisfies Readonly<Record<string, ExplainedCode>>

/** The code of an error without its prefix; shown as `[cloudstack-cpi/address-held]`. */
export type ErrorCode = keyof typeof catalogue

export const ERROR_CODES: Readonly<Record<ErrorCode, ExplainedCode>> = catalogue

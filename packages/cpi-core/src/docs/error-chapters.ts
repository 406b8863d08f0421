import { ERROR_CODES } from '../error-codes/index.ts'
import { ERROR_GUIDE } from '../errors/guide.ts'

/** Returns the content of the page of errors: the types that a director knows, then the codes, in their order in the catalogue. */
export function errorChapters(): readonly string[] {
  const types = Object.entries(ERROR_GUIDE).map(([type, { when, next }]) => `| \`${type}\` | ${when} | ${next} |`)
  const codes = Object.entries(ERROR_CODES).map(
    ([code, { types: carriers, cause, remedy, rows = [] }]) =>
      `| <a id="${code}"></a>\`${code}\` | ${carriers.join(', ')} | ${cause} | ${remedy} | ${rows.map(rowLink).join(', ')} |`,
  )
  return [
    'A task that fails in the CPI ends with one of these types. The message says what was tried, on which named thing, what CloudStack said, and what to do next; `bosh task N --cpi` has one line for every call that was made.',
    ['| Type | When | What next |', '|---|---|---|', ...types].join('\n'),
    '## Codes',
    'Each message ends with a code, for example `[cloudstack-cpi/address-held]`. The last column leads to the rows of [troubleshooting](troubleshooting.md).',
    ['| Code | Types | Cause | What next | More |', '|---|---|---|---|---|', ...codes].join('\n'),
  ]
}

function rowLink(row: number): string {
  return `[${row}](troubleshooting.md#row-${row})`
}

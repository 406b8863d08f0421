import { CloudStackError } from 'cloudstack-client'
import { reasonOf } from '../errors/reason.ts'
import { isUuid } from '../values/cids.ts'
import { nearestNames } from '../values/nearest.ts'

/**
 * Returns the names nearest to one that does not exist, to stand behind the message. They cost a call, so they are listed only once the
 * look-up has failed. Empty for an id. If they cannot be listed, that is added instead of thrown, which would hide the message itself.
 */
export async function namesInstead(name: string, list: () => Promise<readonly { readonly name?: string }[]>): Promise<string> {
  if (isUuid(name)) return ''
  try {
    const rows = await list()
    return nearestNames(
      name,
      rows.map((row) => row.name ?? '').filter((known) => known !== ''),
    )
  } catch (error) {
    return ` (those that exist could not be listed: ${reasonOf(error)})`
  }
}

/** Runs a look-up by name; the error of one that does not exist names the nearest that do. @throws what the look-up throws */
export async function orNamesInstead<T>(
  name: string,
  find: () => Promise<T>,
  list: () => Promise<readonly { readonly name?: string }[]>,
): Promise<T> {
  try {
    return await find()
  } catch (error) {
    if (!(error instanceof CloudStackError) || error.kind !== 'not-found') throw error
    const { kind, command, retryable, hint } = error
    const details = { kind, command, retryable, ...(hint === undefined ? {} : { hint }) }
    throw new CloudStackError(`${error.message}${await namesInstead(name, list)}`, details, { cause: error })
  }
}

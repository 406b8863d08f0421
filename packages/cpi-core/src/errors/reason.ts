import { settingBehind } from './setting-behind.ts'

/** Returns the message of whatever was thrown. Node's own errors may come from another realm, where they are not `instanceof Error`. */
export function reasonOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return String(cause.message)
  return String(cause)
}

/** Returns the error's own advice on the next step, if it carries one, and the setting that it is about; undefined for neither. */
export function adviceOf(cause: unknown): string | undefined {
  const hint = typeof cause === 'object' && cause !== null && 'hint' in cause ? cause.hint : undefined
  const advice = [hint, settingBehind(cause)].filter((part) => typeof part === 'string')
  return advice.length === 0 ? undefined : advice.join('; ')
}

/** Returns the message with that advice behind it. */
export function reasonWithHint(cause: unknown): string {
  const advice = adviceOf(cause)
  return advice === undefined ? reasonOf(cause) : `${reasonOf(cause)} (${advice})`
}

import { settingBehind } from './setting-behind.ts'

/** Returns the message of whatever was thrown. Node's own errors may come from another realm, where they are not `instanceof Error`. */
export function reasonOf(cause: unknown): string {
  if (typeof cause === 'object' && cause !== null && 'message' in cause) return String(cause.message)
  return String(cause)
}

/** Returns the same, with the error's advice on the next step behind it, if it carries one, and the setting that it is about. */
export function reasonWithHint(cause: unknown): string {
  const hint = typeof cause === 'object' && cause !== null && 'hint' in cause ? cause.hint : undefined
  const advice = [hint, settingBehind(cause)].filter((part) => typeof part === 'string')
  return advice.length === 0 ? reasonOf(cause) : `${reasonOf(cause)} (${advice.join('; ')})`
}

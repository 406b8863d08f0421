import type { Tags } from 'cloudstack-client/api'

/** Lists the keys that the CPI set, so that it can remove them again and leave all other tags alone; further lists are numbered from 2. */
const LIST = 'bosh-cpi-keys'

const LISTS = /^bosh-cpi-keys(-\d+)?$/

const LONGEST = 255

/** Returns tags that together list the keys, each within the length of a value. None without keys: CloudStack refuses empty values. */
export function listsOf(keys: readonly string[]): Readonly<Record<string, string>> {
  const lists: string[] = []
  for (const key of keys.map(escaped).filter((text) => text.length <= LONGEST)) {
    const last = lists.at(-1)
    if (last !== undefined && last.length + 1 + key.length <= LONGEST) lists[lists.length - 1] = `${last},${key}`
    else lists.push(key)
  }
  return Object.fromEntries(lists.map((list, index) => [index === 0 ? LIST : `${LIST}-${index + 1}`, list]))
}

/** Returns the keys that the lists among these tags hold, and those of the lists themselves. */
export function ownKeys(tags: readonly Tags[]): readonly string[] {
  return tags.flatMap(({ key = '', value = '' }) => (LISTS.test(key) ? [key, ...value.split(',').map(unescaped)] : []))
}

function escaped(key: string): string {
  return key.replaceAll('%', '%25').replaceAll(',', '%2C')
}

function unescaped(text: string): string {
  return text.replaceAll('%2C', ',').replaceAll('%25', '%')
}

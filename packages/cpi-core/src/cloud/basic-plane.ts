import { CloudStackError } from 'cloudstack-client'

/** Characters that take four bytes in UTF-8: emoji above all. */
const BEYOND_BASIC_PLANE = /[\u{10000}-\u{10FFFF}]/gu

const REPLACEMENT = '\ufffd'

type Texts = Readonly<Record<string, string>>

/**
 * Sends texts as they are, and if CloudStack refuses them, with a replacement for every character beyond U+FFFF: before 4.20 its database
 * stores none, and answers with an internal error whose cause users do not see (apache/cloudstack#9340).
 */
export async function withStorableTexts<T>(texts: Texts, send: (texts: Texts) => Promise<T>): Promise<T> {
  try {
    return await send(texts)
  } catch (error) {
    const replaced = mapTexts(texts)
    const isRefused = error instanceof CloudStackError && !error.isUncertain && error.kind !== 'not-found'
    if (!isRefused || JSON.stringify(replaced) === JSON.stringify(texts)) throw error
    return send(replaced)
  }
}

/** Returns a text as such a database can store it. */
export function storable(text: string): string {
  return text.replace(BEYOND_BASIC_PLANE, REPLACEMENT)
}

function mapTexts(texts: Texts): Texts {
  return Object.fromEntries(Object.entries(texts).map(([key, value]) => [storable(key), storable(value)]))
}

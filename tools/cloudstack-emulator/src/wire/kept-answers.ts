import { type Restorable, restorableMap } from '../database/restorable.ts'
import { withoutSecrets } from './secrets.ts'

/** The beginnings of the newest answers, for people who look at the journal. */
export interface KeptAnswers extends Restorable {
  keep(number: number, body: string): void
  /** Without secrets; undefined once it made room for newer ones. */
  get(number: number): string | undefined
  clear(): void
}

const LONGEST_CHARACTERS = 64 * 1024
const ALL_CHARACTERS = 16 * 1024 * 1024

export function createKeptAnswers(allCharacters: number = ALL_CHARACTERS): KeptAnswers {
  const answers = new Map<number, string>()
  let characters = 0
  return {
    keep(number, body) {
      const text = body.length > LONGEST_CHARACTERS ? beginningOf(body) : body
      answers.set(number, text)
      characters += text.length
      for (const [oldest, { length }] of answers) {
        if (characters <= allCharacters) break
        answers.delete(oldest)
        characters -= length
      }
    },
    get(number) {
      const text = answers.get(number)
      return text === undefined ? undefined : withoutSecrets(text)
    },
    clear() {
      answers.clear()
      characters = 0
    },
    save() {
      const saved = characters
      const restore = restorableMap(answers).save()
      return () => {
        restore()
        characters = saved
      }
    },
  }
}

/** A copy: a part of a string keeps the whole string in memory. */
function beginningOf(body: string): string {
  return `${Buffer.from(body.slice(0, LONGEST_CHARACTERS)).toString()}… (${body.length} characters in all)`
}

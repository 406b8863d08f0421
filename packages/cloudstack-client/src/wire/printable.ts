/** Control characters, line breaks of Unicode, and characters that reverse the direction of text. */
const DISRUPTIVE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Returns the text on one line: names and messages of a server cannot forge a line, or control the terminal. */
export function printable(text: string): string {
  return text.replace(DISRUPTIVE, (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
}

/** Line breaks of Unicode, and characters that move the cursor or reverse the direction of text. */
const DISRUPTIVE = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu

/** Returns the text on one line: names and messages from outside cannot forge a line of the log, or what a terminal shows. */
export function oneLine(text: string): string {
  return text.replace(/\r?\n|[\u2028\u2029]/g, ' | ').replace(DISRUPTIVE, escaped)
}

/** Returns the text as {@link oneLine} does, but for lines that are indented: those of a list in a message of our own cannot be mistaken for others. */
export function indentedLines(text: string): string {
  return text.split('\n  ').map(oneLine).join('\n  ')
}

function escaped(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`
}

/** Decodes a part of a URL; a percent sign that begins no escape is meant as it is. */
export function percentDecoded(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    // The only error is a malformed escape.
    return text
  }
}

/** A user or a password of a URL, as the server expects it. A percent sign that encodes nothing stands for itself, as curl reads it. */
export function decodedLogin(text: string): string {
  try {
    return decodeURIComponent(text)
  } catch {
    return text
  }
}

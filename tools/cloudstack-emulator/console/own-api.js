import { byId } from './element.js'

/**
 * Sends a request to the emulator's own API, and shows what it refuses.
 * @param {string} method
 * @param {string} path
 * @param {unknown} [body]
 * @returns {Promise<any>} the answer's JSON; undefined if it was refused
 */
export async function ask(method, path, body) {
  const message = byId('message')
  try {
    const headers = { 'content-type': 'application/json' }
    const answer = await fetch(path, body === undefined ? { method } : { method, headers, body: JSON.stringify(body) })
    const content = await answer.json()
    message.textContent = answer.ok ? '' : `${method} ${path}: ${content.error ?? answer.status}`
    return answer.ok ? content : undefined
  } catch (error) {
    message.textContent = `${method} ${path}: the emulator does not answer (${error instanceof Error ? error.message : error})`
    return undefined
  }
}

/**
 * Reads a file as text.
 * @param {string} path
 * @returns {Promise<string | undefined>} undefined where there is none; a line that gives the size for what is not text
 */
export async function readText(path) {
  const answer = await fetch(path).catch(() => undefined)
  if (answer?.ok !== true) return undefined
  const bytes = await answer.arrayBuffer()
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return `(${bytes.byteLength} bytes that are not text)`
  }
}

/**
 * Emulated time, in UTC as CloudStack reports it.
 * @param {number | undefined} ms
 */
export function dateTime(ms) {
  return ms === undefined ? '' : new Date(ms).toISOString().slice(0, 19).replace('T', ' ')
}

/** @param {number | undefined} bytes */
export function size(bytes) {
  if (bytes === undefined) return ''
  const gib = bytes / 2 ** 30
  if (gib >= 1) return `${Number(gib.toFixed(1))} GiB`
  return bytes >= 2 ** 20 ? `${Math.round(bytes / 2 ** 20)} MiB` : `${bytes} bytes`
}

/** @param {number | undefined} ms */
export function duration(ms) {
  if (ms === undefined) return ''
  return ms < 1000 ? `${Math.round(ms)} ms` : `${(ms / 1000).toFixed(1)} s`
}

/**
 * JSON with indentation, anything else as it is.
 * @param {string} text
 */
export function indented(text) {
  try {
    return JSON.stringify(JSON.parse(text), undefined, 2)
  } catch {
    return text
  }
}

import { textBox } from './details.js'
import { element } from './element.js'
import { readText } from './own-api.js'

/** How much of a serial console is kept, in characters. */
const LONGEST_CONSOLE = 200_000

/**
 * What the machine's guest reads, and its serial console where machines are real.
 * @param {string} id of the machine
 */
export function guestFiles(id) {
  const root = element('div')
  void show(root, `vms/${encodeURIComponent(id)}/`)
  return root
}

/**
 * @param {HTMLElement} root
 * @param {string} folder
 */
async function show(root, folder) {
  const [userData, names, console] = await Promise.all([
    readText(`${folder}latest/user-data`),
    readText(`${folder}latest/meta-data`),
    openConsole(`${folder}console`),
  ])
  root.append(userData === undefined ? element('p', {}, 'No user data.') : textBox('User data, as the guest reads it', userData))
  if (names !== undefined) root.append(textBox('Metadata, as the guest reads it', await metadata(folder, names.split('\n'))))
  if (console === undefined) return
  root.append(textBox('Serial console', ''))
  const shown = root.querySelector('div:last-child > pre')
  if (shown !== null) void follow(console, shown)
}

/**
 * @param {string} folder
 * @param {readonly string[]} names
 */
async function metadata(folder, names) {
  const given = names.filter((name) => name !== '')
  const values = await Promise.all(given.map((name) => readText(`${folder}latest/meta-data/${encodeURIComponent(name)}`)))
  return given.map((name, index) => `${name}: ${values[index] ?? ''}`).join('\n')
}

/**
 * @param {string} path
 * @returns {Promise<ReadableStreamDefaultReader<string> | undefined>} undefined where machines are not real
 */
async function openConsole(path) {
  const answer = await fetch(path).catch(() => undefined)
  if (answer?.ok !== true || answer.body === null) return undefined
  return answer.body.pipeThrough(new TextDecoderStream()).getReader()
}

/**
 * Shows a console's output as it comes, as long as it is looked at.
 * @param {ReadableStreamDefaultReader<string>} output
 * @param {Element} shown
 */
async function follow(output, shown) {
  for (;;) {
    const { done, value = '' } = await output.read().catch(() => ({ done: true, value: '' }))
    if (!shown.isConnected) await output.cancel().catch(() => undefined)
    if (done || !shown.isConnected) return
    shown.textContent = `${shown.textContent}${value}`.slice(-LONGEST_CONSOLE)
    shown.scrollTop = shown.scrollHeight
  }
}

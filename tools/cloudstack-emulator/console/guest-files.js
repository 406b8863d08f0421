import { textBox } from './details.js'
import { element } from './element.js'
import { readText } from './own-api.js'

/** How often a serial console is read again, as long as somebody looks at it. */
const READ_EVERY_MS = 2000

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
  const [userData, names, output] = await Promise.all([
    readText(`${folder}latest/user-data`),
    readText(`${folder}latest/meta-data`),
    readText(`${folder}console`),
  ])
  root.append(userData === undefined ? element('p', {}, 'No user data.') : textBox('User data, as the guest reads it', userData))
  if (names !== undefined) root.append(textBox('Metadata, as the guest reads it', await metadata(folder, names.split('\n'))))
  if (output === undefined) return
  const box = textBox('Serial console', output)
  root.append(box)
  await follow(`${folder}console`, box.querySelector('pre') ?? box)
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
 * Shows a console's output as it grows, and its end unless somebody has scrolled back.
 * @param {string} path
 * @param {HTMLElement} shown
 */
async function follow(path, shown) {
  shown.scrollTop = shown.scrollHeight
  while (shown.isConnected) {
    await new Promise((resolve) => setTimeout(resolve, READ_EVERY_MS))
    const output = document.hidden ? undefined : await readText(path)
    if (output === undefined || output === shown.textContent) continue
    const isAtEnd = shown.scrollTop + shown.clientHeight >= shown.scrollHeight - 2
    shown.textContent = output
    if (isAtEnd) shown.scrollTop = shown.scrollHeight
  }
}

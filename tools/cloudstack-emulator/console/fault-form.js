import { element } from './element.js'
import { ask } from './own-api.js'

const PHASES = {
  before: 'before the call: nothing happens',
  after: 'after the call: it happens, the answer is lost or wrong',
  job: 'in the job that the call starts',
}
const KINDS = {
  error: 'error: CloudStack reports a failure',
  drop: 'drop: the connection is closed',
  delay: 'delay: the answer is late',
  garbage: 'garbage: the answer is not CloudStack’s',
}

/**
 * @template Faults
 * @param {(faults: Faults) => void} onAdded
 */
export function faultForm(onAdded) {
  const form = element(
    'form',
    { class: 'fields' },
    field(
      'Command',
      element('input', {
        name: 'command',
        required: true,
        placeholder: 'deployVirtualMachine, or * for any',
        autocomplete: 'off',
        spellcheck: 'false',
      }),
    ),
    field('Its call number, from now', element('input', { name: 'nth', type: 'number', min: 1, value: 1, required: true })),
    field('Phase', choice('phase', PHASES)),
    field('Kind', choice('kind', KINDS)),
    field('Code', element('input', { name: 'code', type: 'number', min: 200, max: 599, placeholder: '530' })),
    field('Text', element('input', { name: 'text', autocomplete: 'off' })),
    field('Delay in milliseconds', element('input', { name: 'delayMs', type: 'number', min: 0 })),
    element('button', { type: 'submit' }, 'Add the fault'),
  )
  form.addEventListener('submit', async (event) => {
    event.preventDefault()
    onAdded(await ask('POST', 'faults', [faultIn(new FormData(form))]))
  })
  return form
}

/** @param {FormData} values */
function faultIn(values) {
  const given = [...values].filter(([, value]) => value !== '')
  return Object.fromEntries(given.map(([name, value]) => [name, ['nth', 'code', 'delayMs'].includes(name) ? Number(value) : value]))
}

/**
 * @param {string} text
 * @param {HTMLElement} input
 */
function field(text, input) {
  return element('label', {}, text, input)
}

/**
 * @param {string} name
 * @param {Record<string, string>} values
 */
function choice(name, values) {
  return element('select', { name }, ...Object.entries(values).map(([value, text]) => element('option', { value }, text)))
}

import { once } from 'node:events'
import { PassThrough } from 'node:stream'
import { QmpError, speakQmp } from '../../src/boot/qmp.ts'

/** A qemu that answers each command with what `answer` makes of it. */
function fakeQemu(answer: (command: string) => object) {
  const [input, output] = [new PassThrough(), new PassThrough()]
  const commands: string[] = []
  output.write('{"QMP": {"version": {}}}\n')
  input.on('data', (line: Buffer) => {
    const { execute, id } = JSON.parse(line.toString()) as { readonly execute: string; readonly id: number }
    commands.push(execute)
    output.write(`{"event": "RTC_CHANGE", "data": {}}\n${JSON.stringify({ ...answer(execute), id })}\n`)
  })
  return { qmp: speakQmp(input, output), commands, output }
}

describe('speakQmp', () => {
  it('negotiates once, then runs commands in order, whatever qemu says in between', async () => {
    const { qmp, commands } = fakeQemu(() => ({ return: {} }))

    await qmp.execute('blockdev-add', { driver: 'raw' })
    await qmp.execute('device_add')

    expect(commands).toEqual(['qmp_capabilities', 'blockdev-add', 'device_add'])
  })

  it('throws a refusal in qemu’s own words', async () => {
    const { qmp } = fakeQemu((command) => (command === 'device_add' ? { error: { desc: 'Bus not found' } } : { return: {} }))

    await expect(qmp.execute('device_add')).rejects.toThrow(new QmpError('device_add: Bus not found'))
  })

  it('throws for what waits when qemu ends, and afterwards', async () => {
    const [input, output] = [new PassThrough(), new PassThrough()]
    const qmp = speakQmp(input, output)
    const waiting = qmp.execute('system_powerdown')
    await once(input, 'readable')
    output.end()

    await expect(waiting).rejects.toThrow('qemu has ended')
    await expect(qmp.execute('system_powerdown')).rejects.toThrow('qemu has ended')
  })
})

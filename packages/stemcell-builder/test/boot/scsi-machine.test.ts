import { readFileSync } from 'node:fs'
import path from 'node:path'
import { describeWithTools } from 'workspace/required-tools'
import type { ScsiVolumes } from '../../src/boot/scsi-disk-files.ts'
import { makeScsiMachine } from '../../src/boot/scsi-machine.ts'
import { RoundProblem, type ScsiMachine } from '../../src/boot/scsi-round.ts'
import { useFakeQemu } from '../support/fake-qemu.ts'
import { freshFolder, useFolder } from '../support/temporary-folder.ts'
import { context, required } from '../support/tool-context.ts'

const folder = useFolder()

/** Instead of qemu, a machine that follows QMP and whose agent is up at once. It records both, and what it was started with. */
const FAKE_QEMU = `
const fs = require('node:fs')
const path = require('node:path')
const args = process.argv.slice(2)
const folder = path.dirname(args[args.indexOf('-serial') + 1].replace('file:', ''))
const record = (...what) => fs.appendFileSync(path.join(folder, 'record'), JSON.stringify(what) + '\\n')
const port = /hostfwd=tcp:127.0.0.1:([0-9]+)-/.exec(args.join(' '))[1]
const settings = JSON.parse(fs.readFileSync(path.join(folder, 'config-drive/openstack/latest/user_data'), 'utf8'))
const { certificate, private_key } = settings.env.bosh.mbus.cert
record('start', settings.disks, args.filter((arg) => arg.includes('scsi-hd')).map((arg) => JSON.parse(arg).serial))
fs.writeFileSync(path.join(folder, 'console.log'), 'bosh-agent started')
if (fs.existsSync(path.join(__dirname, 'ends'))) process.exit(0)
require('node:readline').createInterface({ input: process.stdin }).on('line', (line) => {
  const { execute, arguments: values, id } = JSON.parse(line)
  if (execute !== 'qmp_capabilities') record(execute, values.serial ?? values['node-name'], values.lun)
  process.stdout.write(JSON.stringify({ return: {}, id }) + '\\n', () => execute === 'system_powerdown' && process.exit(0))
})
require('node:https').createServer({ key: private_key, cert: certificate }, (request, response) => {
  let body = ''
  request.on('data', (part) => { body += part }).on('end', () => {
    const { method, arguments: values } = JSON.parse(body)
    if (method === 'ping') return response.end('{"value": "pong"}')
    record(method, ...values)
    const refused = fs.existsSync(path.join(__dirname, 'refuses')) && method === 'mount_disk'
    response.end(JSON.stringify(refused ? { exception: { message: 'no such device' } } : { value: {} }))
  })
}).listen(Number(port), '127.0.0.1')
`

const volume = (digit: string) => ({ file: `/w/${digit}.raw`, serial: digit.repeat(20), cid: `cid-${digit}` })
const volumes: ScsiVolumes = {
  root: volume('0'),
  ephemeral: volume('1'),
  'first persistent': volume('2'),
  'second persistent': volume('3'),
}
const link = (digit: string) => `/dev/disk/by-id/scsi-0QEMU_QEMU_HARDDISK_${digit.repeat(20)}`

describeWithTools(required('openssl', 'genisoimage'), 'makeScsiMachine', () => {
  const qemu = useFakeQemu(folder, FAKE_QEMU)

  let work: string
  let machine: ScsiMachine
  beforeEach(async () => {
    work = freshFolder(folder())
    machine = await makeScsiMachine({ volumes, folder: work, accelerator: 'tcg', timeoutMs: 60_000 }, context)
  })
  afterEach(() => machine.stop())

  const recorded = () =>
    readFileSync(path.join(work, 'record'), 'utf8')
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line))

  it('names the disks by serial number, plugs and mounts others, and powers down', async () => {
    await machine.start(['root', 'second persistent', 'ephemeral'])
    await machine.attach('first persistent', 3)
    await machine.forget('first persistent')
    await machine.powerDown()

    const [root, first] = ['0', '2'].map((digit) => digit.repeat(20))
    expect(recorded()).toEqual([
      ['start', { system: link('0'), ephemeral: link('1'), persistent: {} }, [root, '3'.repeat(20), '1'.repeat(20)]],
      ['blockdev-add', `node-${first}`, null],
      ['device_add', first, 3],
      ['add_persistent_disk', 'cid-2', { path: link('2') }],
      ['mount_disk', 'cid-2'],
      ['remove_persistent_disk', 'cid-2'],
      ['system_powerdown', null, null],
    ])
  })

  it('reports an agent that does not respond, with the end of the console', async () => {
    qemu.turnOn('ends')

    await expect(machine.start(['root'])).rejects.toThrow(RoundProblem)
    await machine.stop()
    await expect(machine.start(['root'])).rejects.toThrow(/^no agent responded within 60 s\. The console ends with:\nbosh-agent started/)
  })

  it('reports what the agent refuses, in its words', async () => {
    qemu.turnOn('refuses')
    await machine.start(['root'])

    const refused = machine.attach('first persistent', 2)

    await expect(refused).rejects.toThrow(RoundProblem)
    await expect(refused).rejects.toThrow('the agent refused mount_disk: no such device')
  })

  it('reports a machine that ends before it is powered down', async () => {
    await machine.start(['root'])
    await machine.powerDown()

    await expect(machine.powerDown()).rejects.toThrow('the machine could not be powered down: system_powerdown: qemu has ended')
  })

  it('does nothing with a machine that does not run', async () => {
    await expect(machine.powerDown()).rejects.toThrow('the machine does not run')
    await machine.stop()
  })
})

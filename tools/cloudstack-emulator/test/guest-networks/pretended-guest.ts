import { writeFile } from 'node:fs/promises'
import path from 'node:path'
import { bridgeFor, tapFor } from '../../src/guest-networks/device-names.ts'
import type { NetworkPlan } from '../../src/guest-networks/plan.ts'
import { ipBatch, type RunChecked, runChecked, runInNamespace } from '../../src/guest-networks/run-checked.ts'
import type { Inside, InsideProcess } from '../../src/namespace/inside-client.ts'

/** Sets what the lease says, and prints it. */
const LEASE_SCRIPT = `#!/bin/sh
[ "$1" = bound ] || exit 0
ip addr add "$ip/$mask" dev "$interface"
[ -z "$router" ] || ip route add default via "$router"
echo "lease ip=$ip mask=$mask router=$router dns=$dns domain=$domain server=$serverid"
`

/** A network namespace at the port of a machine that does not run: what a guest sees, without a guest. */
export interface PretendedGuest {
  readonly run: RunChecked
  /** Gets an address by DHCP and returns the lease as text: `lease ip=… mask=… router=… dns=… domain=… server=…`. */
  lease(): Promise<string>
  /** An HTTP server that answers each request with the text. */
  serve(port: number, text: string): Promise<InsideProcess>
  /** The body of an HTTP answer. */
  get(url: string): Promise<string>
  /** Whether an HTTP request is not answered. */
  isRefused(url: string): Promise<boolean>
}

export async function pretendedGuest(inside: Inside, folder: string, plan: NetworkPlan, machineNic: string): Promise<PretendedGuest> {
  const network = plan.networks.find(({ ports }) => ports.some(({ nicId }) => nicId === machineNic))
  const port = network?.ports.find(({ nicId }) => nicId === machineNic)
  if (network === undefined || port === undefined) throw new Error(`no network of the plan has the NIC ${machineNic}`)
  const here = runChecked(inside)
  const namespace = path.join(folder, `guest-${machineNic}`)
  const script = `${namespace}.sh`
  await writeFile(namespace, '')
  await writeFile(script, LEASE_SCRIPT, { mode: 0o700 })
  await here('unshare', [`--net=${namespace}`, 'true'])
  const tap = tapFor(machineNic)
  await ipBatch(here, [
    `link del dev ${tap}`,
    `link add name ${tap} type veth peer name eth0 address ${port.mac} netns ${namespace}`,
    `link set dev ${tap} master ${bridgeFor(network.id)} up`,
  ])
  const run = runInNamespace(here, namespace)
  await ipBatch(run, ['link set dev lo up', 'link set dev eth0 up'])
  return {
    run,
    lease: async () => (await run('busybox', ['udhcpc', '-i', 'eth0', '-n', '-q', '-f', '-t', '5', '-T', '1', '-s', script])).trim(),
    serve: (listened, text) => serve(inside, namespace, listened, text),
    get: (url) => get(run, url),
    isRefused: (url) => isRefused(run, url),
  }
}

export async function get(run: RunChecked, url: string): Promise<string> {
  return (await run('curl', ['--silent', '--show-error', '--max-time', '20', url])).trim()
}

/** A dropped packet is not told to the sender: it is waited for one second. */
export async function isRefused(run: RunChecked, url: string): Promise<boolean> {
  return (await run('sh', ['-c', 'curl --silent --output /dev/null --max-time 1 "$0" || echo refused', url])).trim() === 'refused'
}

async function serve(inside: Inside, namespace: string, port: number, text: string): Promise<InsideProcess> {
  const program = `require('node:http').createServer((_, answer) => answer.end(${JSON.stringify(text)})).listen(${port})`
  const started = await inside.spawn('nsenter', [`--net=${namespace}`, process.execPath, '-e', program], { log: '/dev/null' })
  const waiting = `for i in $(seq 100); do curl --silent --output /dev/null http://127.0.0.1:${port}/ && exit; sleep 0.05; done`
  await runInNamespace(runChecked(inside), namespace)('sh', ['-c', waiting])
  return started
}

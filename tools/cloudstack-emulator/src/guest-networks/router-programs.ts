import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import path from 'node:path'
import { dhcpHosts, dnsmasqSettings, routerNames } from './dns-and-dhcp.ts'
import type { PlannedRouter } from './plan.ts'
import { haproxySettings } from './proxy.ts'
import type { RunChecked } from './run-checked.ts'

/** Ends a process and waits for its end: the next one needs its ports. A process that does not want to end is killed after five seconds. */
const END_PROCESS =
  'kill "$0" 2>/dev/null || exit 0; for i in $(seq 250); do kill -0 "$0" 2>/dev/null || exit 0; sleep 0.02; done; kill -9 "$0"'

/** The programs of one router. */
export interface RouterPrograms {
  apply(router: PlannedRouter): Promise<void>
  end(): Promise<void>
}

/**
 * @param run in the namespace of the router
 * @param folder for their files
 * @param metadata Unix socket of the metadata server
 */
export function routerPrograms(run: RunChecked, folder: string, metadata: string): RouterPrograms {
  const dnsmasq = dnsmasqProgram(run, folder)
  const haproxy = haproxyProgram(run, folder, metadata)
  return {
    async apply(router) {
      await dnsmasq.apply(router)
      await haproxy.apply(router)
    },
    async end() {
      await dnsmasq.end()
      await haproxy.end()
    },
  }
}

async function pidIn(file: string): Promise<string | undefined> {
  return existsSync(file) ? (await readFile(file, 'utf8')).trim() : undefined
}

async function endProcess(run: RunChecked, pidFile: string): Promise<void> {
  const pid = await pidIn(pidFile)
  if (pid !== undefined) await run('sh', ['-c', END_PROCESS, pid])
}

/** It is started anew when a lease is gone: it would keep the address for the machine that had it. For more leases, a signal is enough. */
function dnsmasqProgram(run: RunChecked, folder: string): RouterPrograms {
  const file = (name: string) => path.join(folder, name)
  const files = { pid: file('dnsmasq.pid'), log: file('dnsmasq.log'), dhcpHosts: file('dhcp-hosts'), names: file('names') }
  const settingsFile = file('dnsmasq.conf')
  let present = { settings: '', hosts: '', names: '' }
  return {
    async apply(router) {
      const wanted = { settings: dnsmasqSettings(router, files), hosts: dhcpHosts(router), names: routerNames(router) }
      const changed = wanted.settings !== present.settings || wanted.hosts !== present.hosts || wanted.names !== present.names
      if (!changed) return
      const isMore = wanted.settings === present.settings && wanted.hosts.startsWith(present.hosts)
      await writeFile(files.dhcpHosts, wanted.hosts)
      await writeFile(files.names, wanted.names)
      await writeFile(settingsFile, wanted.settings)
      const pid = isMore ? await pidIn(files.pid) : undefined
      if (pid !== undefined) await run('kill', ['-HUP', pid])
      else {
        await endProcess(run, files.pid)
        // An empty group: there is no other one than root's in the namespace.
        await run('dnsmasq', ['--group=', `--conf-file=${settingsFile}`])
      }
      present = wanted
    },
    end: () => endProcess(run, files.pid),
  }
}

/** A new process takes over the ports from the old one, which ends when its connections have ended. */
function haproxyProgram(run: RunChecked, folder: string, metadata: string): RouterPrograms {
  const pidFile = path.join(folder, 'haproxy.pid')
  const settingsFile = path.join(folder, 'haproxy.cfg')
  let present: string | undefined
  return {
    async apply(router) {
      const settings = haproxySettings(router, { pid: pidFile, metadata })
      if (settings === present) return
      if (settings === undefined) await endProcess(run, pidFile)
      else {
        await writeFile(settingsFile, settings)
        const old = await pidIn(pidFile)
        await run('haproxy', ['-D', '-f', settingsFile, ...(present === undefined || old === undefined ? [] : ['-sf', old])])
      }
      present = settings
    },
    end: () => endProcess(run, pidFile),
  }
}

import * as z from 'zod'
import { cloudStackAgentConfig } from '../agent/agent-settings.ts'
import { defineStage } from './stage.ts'
import type { TreeFile } from './tree-changes.ts'

const BIN = '/var/vcap/bosh/bin'
const LOG = '/var/vcap/bosh/log'

const unit = `[Unit]
Description=BOSH agent
After=network-pre.target systemd-networkd.service systemd-udev-settle.service dbus.service
Wants=systemd-udev-settle.service

[Service]
Environment=PATH=${BIN}:/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin
# To the journal, and to the file that \`bosh logs --agent\` collects.
ExecStart=/bin/bash -c 'exec ${BIN}/bosh-agent -P ubuntu -C /var/vcap/bosh/agent.json > >(exec tee -a ${LOG}/current) 2>&1'
KillMode=process
Restart=always
RestartSec=2

[Install]
WantedBy=multi-user.target
`

/**
 * The agent calls this after it has mounted a folder of the ephemeral disk over /var/log. Daemons that were started before still write
 * below the mount, where nobody can read, so they are restarted.
 */
const startLogging = `#!/bin/bash
mkdir -p /var/log/journal
systemd-tmpfiles --create --prefix /var/log/journal || true
systemctl restart systemd-journald || true
journalctl --flush || true
for service in rsyslog auditd; do
  systemctl list-unit-files "$service.service" >/dev/null 2>&1 && systemctl restart "$service" || true
done
exit 0
`

/** Keeps the agent's log file from filling the disk; the agent goes on writing to the same file. */
const rotation = `${LOG}/current {
  size 50M
  rotate 3
  copytruncate
  missingok
  compress
}
`

/** Programs that the agent calls, and without which it exits. */
const SCRIPTS: Readonly<Record<string, string>> = {
  'bosh-agent-rc': '#!/bin/bash\n# Called by the agent before it starts; a stemcell may do its own preparation here.\nexit 0\n',
  restart_networking: '#!/bin/bash\nset -e\nsystemctl restart systemd-networkd\n',
  'bosh-start-logging-and-auditing': startLogging,
  'sync-time': '#!/bin/bash\nif command -v chronyc >/dev/null; then chronyc waitsync 10 || true; fi\nexit 0\n',
}

export const agent = defineStage({
  name: 'agent',
  description: 'installs the BOSH agent with its scripts, its unit and the agent.json for CloudStack',
  options: z.strictObject({
    binary: z
      .string()
      .min(1)
      .optional()
      .describe('path of the agent’s binary on the build machine; without it, everything but the agent itself is installed'),
    programs: z
      .record(z.string(), z.string())
      .default({})
      .describe('paths of further programs of the agent on the build machine, by name: its blobstore clients'),
    format: z.enum(['qcow2', 'raw', 'vhd', 'ova']).default('qcow2').describe('determines how the agent finds disks'),
    metadata: z
      .union([z.literal('router-discovery'), z.literal('data-server'), z.templateLiteral(['url:', z.string()])])
      .default('router-discovery')
      .describe('how the agent reaches the virtual router'),
  }),
  changes({ binary, programs, format, metadata }, { infrastructure, version }) {
    const scripts = Object.entries(SCRIPTS).map(([name, content]): TreeFile => ({ path: `${BIN}/${name}`, content, mode: 0o755 }))
    const config = cloudStackAgentConfig({ Platform: { Linux: { ServiceManager: 'systemd' } } }, format, metadata)
    return {
      folders: [
        '/var/vcap',
        '/var/vcap/bosh',
        BIN,
        '/var/vcap/bosh/etc',
        LOG,
        '/var/vcap/monit',
        '/var/vcap/monit/job',
        '/var/vcap/monit/svlog',
      ].map((path) => ({
        path,
        mode: 0o755,
      })),
      files: [
        ...Object.entries({ ...programs, ...(binary === undefined ? {} : { 'bosh-agent': binary }) }).map(([name, file]) => ({
          path: `${BIN}/${name}`,
          content: { file },
          mode: 0o755,
        })),
        ...scripts,
        { path: '/var/vcap/bosh/agent.json', content: `${JSON.stringify(config, null, 2)}\n`, mode: 0o600 },
        { path: '/var/vcap/bosh/etc/infrastructure', content: infrastructure, mode: 0o644 },
        // "ubuntu" is the agent's only Linux platform, whatever the distribution.
        { path: '/var/vcap/bosh/etc/operating_system', content: 'ubuntu', mode: 0o644 },
        { path: '/var/vcap/bosh/etc/stemcell_version', content: version, mode: 0o644 },
        { path: '/etc/systemd/system/bosh-agent.service', content: unit, mode: 0o644 },
        { path: '/etc/logrotate.d/bosh-agent', content: rotation, mode: 0o644 },
      ],
      links: [{ path: '/etc/systemd/system/multi-user.target.wants/bosh-agent.service', target: '/etc/systemd/system/bosh-agent.service' }],
    }
  },
})

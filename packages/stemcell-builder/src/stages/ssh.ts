import * as z from 'zod'
import { defineStage } from './stage.ts'

const settings = `PermitRootLogin no
PasswordAuthentication no
AllowGroups bosh_sshers
X11Forwarding no
MaxAuthTries 3
ClientAliveInterval 300
`

const keys = `[Unit]
Description=Generate SSH host keys for this machine
ConditionPathExists=!/etc/ssh/ssh_host_ed25519_key
Before=ssh.service

[Service]
Type=oneshot
ExecStart=/usr/bin/ssh-keygen -A

[Install]
WantedBy=multi-user.target
`

export const ssh = defineStage({
  name: 'ssh',
  description: 'hardens the SSH server and lets each machine generate its own host keys at its first boot',
  options: z.strictObject({}),
  changes() {
    return {
      remove: ['etc/ssh/ssh_host_*'],
      files: [
        { path: '/etc/ssh/sshd_config.d/bosh.conf', content: settings, mode: 0o644 },
        { path: '/etc/systemd/system/ssh-host-keys.service', content: keys, mode: 0o644 },
      ],
      links: [
        { path: '/etc/systemd/system/multi-user.target.wants/ssh-host-keys.service', target: '/etc/systemd/system/ssh-host-keys.service' },
      ],
    }
  },
})

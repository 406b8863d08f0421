import * as z from 'zod'
import { defineStage } from './stage.ts'

const monitrc = `set daemon 10
set logfile /var/vcap/monit/monit.log
set httpd port 2822 and use address 127.0.0.1
  allow cleartext /var/vcap/monit/monit.user

include /var/vcap/monit/*.monitrc
include /var/vcap/monit/job/*.monitrc
`

const unit = `[Unit]
Description=Monit, started by the BOSH agent
After=network.target

[Service]
ExecStart=/usr/bin/monit -I -c /var/vcap/bosh/etc/monitrc
Restart=always

[Install]
WantedBy=multi-user.target
`

export const monit = defineStage({
  name: 'monit',
  description: 'configures Monit on its local port for the agent, which starts it when its folders are mounted',
  options: z.strictObject({}),
  changes() {
    return {
      files: [
        { path: '/var/vcap/bosh/etc/monitrc', content: monitrc, mode: 0o700 },
        { path: '/var/vcap/monit/empty.monitrc', content: '', mode: 0o644 },
        { path: '/etc/systemd/system/monit.service', content: unit, mode: 0o644 },
      ],
      // Monit must not start at boot by itself: its folders are not mounted yet.
      remove: ['etc/systemd/system/multi-user.target.wants/monit.service', 'etc/rc?.d/*monit'],
    }
  },
})

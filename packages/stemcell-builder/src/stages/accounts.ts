import * as z from 'zod'
import { defineStage } from './stage.ts'

const VCAP = 1000

/** Groups that the agent and its jobs expect, with the ids used by the upstream stemcells. */
const GROUPS: readonly (readonly [name: string, id: number])[] = [
  ['vcap', VCAP],
  ['admin', 1001],
  ['bosh_sshers', 1002],
  ['bosh_sudoers', 1003],
  ['syslog', 990],
]

/** The last rule that matches counts, and the agent puts the users of `bosh ssh` into both groups. */
const SUDOERS = '%admin ALL=(ALL) ALL\n%bosh_sudoers ALL=(ALL) NOPASSWD: ALL\n'

export const accounts = defineStage({
  name: 'accounts',
  description: 'adds the user vcap and the groups that agent and jobs expect; vcap has no password until the agent sets one',
  options: z.strictObject({}),
  async changes(_options, { read }) {
    const [users = '', groups = '', passwords = ''] = await Promise.all(['/etc/passwd', '/etc/group', '/etc/shadow'].map(read))
    const missing = GROUPS.filter(([name]) => !new RegExp(`^${name}:`, 'm').test(groups))
    const hasUser = /^vcap:/m.test(users)
    return {
      folders: [{ path: '/home/vcap', mode: 0o755, owner: VCAP, group: VCAP }],
      files: [
        {
          path: '/etc/passwd',
          content: hasUser ? users : `${users}vcap:x:${VCAP}:${VCAP}:BOSH System User:/home/vcap:/bin/bash\n`,
          mode: 0o644,
        },
        {
          path: '/etc/group',
          content:
            groups +
            missing.map(([name, id]) => `${name}:x:${id}:${name.startsWith('bosh_') || name === 'admin' ? 'vcap' : ''}\n`).join(''),
          mode: 0o644,
        },
        { path: '/etc/shadow', content: hasUser ? passwords : `${passwords}vcap:*:18262:0:99999:7:::\n`, mode: 0o640, group: 42 },
        { path: '/etc/sudoers.d/bosh_sudoers', content: SUDOERS, mode: 0o440 },
      ],
    }
  },
})

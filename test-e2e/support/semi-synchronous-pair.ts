import { type DatabaseServer, startMariadb } from 'workspace/database-server'
import { administer, createRegistryUser, socketOf } from './mariadb-login.ts'
import { startSwitchingProxy } from './switching-proxy.ts'

/** Two servers of MariaDB: a write is acknowledged once the replica has it, too. */
export interface SemiSynchronousPair {
  readonly primary: DatabaseServer
  /** It takes no writes. */
  readonly replica: DatabaseServer
  /** Makes the replica the primary, with all that it was sent. */
  promote(): void
  stop(): Promise<void>
}

/** Longer than any test: without a replica, the primary acknowledges nothing. */
const NEVER_MS = 600_000

const BOTH = ['--log-bin', '--log-slave-updates', '--gtid-strict-mode=on', '--sync-binlog=1']
const PRIMARY = [
  ...BOTH,
  '--server-id=1',
  '--rpl-semi-sync-master-enabled=on',
  '--rpl-semi-sync-master-wait-point=AFTER_SYNC',
  `--rpl-semi-sync-master-timeout=${NEVER_MS}`,
]
const REPLICA = [...BOTH, '--server-id=2', '--read-only=on', '--rpl-semi-sync-slave-enabled=on']

const SECONDS_TO_CONNECT = 30

export async function startSemiSynchronousPair(program: string): Promise<SemiSynchronousPair> {
  const [primary, replica] = await Promise.all([startMariadb(program, PRIMARY), startMariadb(program, REPLICA)])
  for (const server of [primary, replica]) createRegistryUser(server)
  // Replication has no sockets in the file system.
  const way = await startSwitchingProxy(socketOf(primary))
  const login = `master_host = '127.0.0.1', master_port = ${way.address}, master_user = 'root', master_use_gtid = slave_pos`
  administer(replica, `change master to ${login}; start slave`)
  await connected(primary)
  return {
    primary,
    replica,
    promote() {
      administer(replica, 'stop slave io_thread')
      const received = /Gtid_IO_Pos: (\S+)/.exec(administer(replica, 'show slave status \\G'))?.[1] ?? ''
      // What it was sent and has not yet applied would be thrown away.
      const applied = administer(replica, `select master_gtid_wait('${received}', 10)`).trim()
      if (applied !== '0') throw new Error(`the replica has not applied ${received}: ${applied}`)
      administer(replica, 'stop slave; reset slave all; set global read_only = off')
    },
    async stop() {
      await way.close()
      await Promise.all([primary.stop(), replica.stop()])
    },
  }
}

async function connected(primary: DatabaseServer): Promise<void> {
  const until = performance.now() + SECONDS_TO_CONNECT * 1000
  while (!/\t1\s*$/.test(administer(primary, "show status like 'Rpl_semi_sync_master_clients'"))) {
    if (performance.now() > until) throw new Error(`the replica did not connect within ${SECONDS_TO_CONNECT} s`)
    await new Promise((resolve) => setTimeout(resolve, 50))
  }
}

import { startCloud } from '../support/cloud.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { spread } from '../support/measure.ts'
import { type OrphanRound, orphanRounds } from '../support/orphan-rounds.ts'
import type { Benchmark } from './benchmark.ts'

/** Rounds; `ORPHANS` sets another number. */
const ROUNDS = Number(process.env['ORPHANS'] ?? 100)

/** kill -9 before and after the calls to CloudStack of every method, spread evenly over all of them, then `cpi orphans --delete`: what is left or lost. */
export const orphans: Benchmark = {
  name: 'orphans',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1000 })])
    const rounds = await orphanRounds(cloud, workplace)
    const all = await rounds.deaths()
    const count = Math.min(ROUNDS, all.length)
    const played: OrphanRound[] = []
    for (let round = 0; round < count; round++) {
      const chosen = all[Math.floor(((round + 0.5) * all.length) / count)]
      if (chosen === undefined) throw new Error('no call of the CPI reaches CloudStack')
      const { death, taken } = chosen
      const { call, moment, nth } = death
      const result = await rounds.play(death, taken)
      for (const what of result.wrong) process.stderr.write(`${call.method} killed ${moment} call ${nth}: ${what}\n`)
      played.push(result)
    }
    await cloud.stop()
    await workplace.remove()
    const wrong = played.filter((round) => round.wrong.length > 0)
    const kinds = [...new Set(played.flatMap(({ listed }) => listed))].toSorted().join(', ')
    return [
      {
        what: `rounds of ${count}, of ${all.length} moments, after which something was left or lost`,
        unit: '',
        value: spread([wrong.length]),
        limit: 0,
      },
      { what: `left behind and listed (${kinds})`, unit: '', value: spread(played.map(({ listed }) => listed.length)) },
      { what: 'time of `cpi orphans`', unit: 'ms', value: spread(played.map(({ listingMs }) => listingMs)) },
    ]
  },
}

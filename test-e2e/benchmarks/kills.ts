import { startCloud } from '../support/cloud.ts'
import { createWorkplace } from '../support/cpi-config.ts'
import { type KilledLife, killedLives } from '../support/killed-life.ts'
import { spread } from '../support/measure.ts'
import type { Benchmark } from './benchmark.ts'

/** Rounds; `KILLS` sets another number. */
const ROUNDS = Number(process.env['KILLS'] ?? 100)

/** kill -9 at random moments of a machine's life, then the director's next create_vm on the same addresses: how many fail. */
export const kills: Benchmark = {
  name: 'kills',
  async run() {
    const [workplace, cloud] = await Promise.all([createWorkplace(), startCloud({ timeScale: 1000 })])
    const lives = await killedLives(cloud, workplace)
    const durationMs = await lives.durationMs()
    const played: KilledLife[] = []
    while (played.length < ROUNDS) {
      const life = await lives.kill(Math.random() * durationMs)
      // A life that was over before its moment shows nothing.
      if (life.killedIn !== undefined) played.push(life)
    }
    await cloud.stop()
    await workplace.remove()
    const failed = played.filter(({ error }) => error !== undefined)
    for (const { killedIn, error } of failed) process.stderr.write(`killed in ${killedIn}: ${error}\n`)
    const methods = [...new Set(played.map(({ killedIn }) => killedIn ?? 'none'))]
    const where = methods.map((method) => `${played.filter(({ killedIn = 'none' }) => killedIn === method).length} in ${method}`).join(', ')
    return [
      { what: `next create_vm that fail after ${ROUNDS} kills (${where})`, unit: 'failures', value: spread([failed.length]), limit: 0 },
    ]
  },
}

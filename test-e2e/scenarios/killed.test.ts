import { killedLives } from '../support/killed-life.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'

/** Evenly spread over a create_vm; the benchmark `kills` takes random moments of a whole life. */
const ROUNDS = process.env['SLOW'] === '1' ? 40 : 12

const scene = useScene({ timeScale: 1000 })

provesPromise('killed-in-the-middle', `at ${ROUNDS} moments of create_vm`, async () => {
  const lives = await killedLives(scene().cloud, scene().workplace, 'create_vm')
  const durationMs = await lives.durationMs()
  const errors: string[] = []
  const killedIn = new Set<string | undefined>()

  for (let round = 0; round < ROUNDS; round++) {
    const life = await lives.kill((durationMs * (round + 0.5)) / ROUNDS)
    killedIn.add(life.killedIn)
    if (life.error !== undefined) errors.push(`killed in ${life.killedIn}: ${life.error}`)
  }

  expect(errors).toEqual([])
  expect([...killedIn]).toContain('create_vm')
})

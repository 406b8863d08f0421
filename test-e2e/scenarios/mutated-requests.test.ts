import { cpiConfig } from '../support/cpi-config.ts'
import { runCpi } from '../support/director.ts'
import { createMutatedRequests } from '../support/mutated-requests.ts'
import { provesPromise } from '../support/proves-promise.ts'
import { useScene } from '../support/scene.ts'
import { seededTemplate } from '../support/seeded-template.ts'
import { SHORT_PAUSES } from '../support/short-pauses.ts'

/** `npm run bench -- hardening` sends ten thousand. */
const REQUESTS = 30
const SEED = 4

const scene = useScene()

describe('mutated requests', () => {
  provesPromise('every-request-answered', `${REQUESTS} mutated requests`, async () => {
    const { cloud, workplace } = scene()
    const config = await workplace.file('cpi.json', JSON.stringify(cpiConfig(cloud)))
    const next = createMutatedRequests(`${await seededTemplate(cloud)} light`, SEED)
    const wrong: object[] = []

    for (let number = 0; number < REQUESTS; number++) {
      const request = next()
      const { answer, exitCode, stdout } = await runCpi(['--config', config], request, undefined, { nodeOptions: SHORT_PAUSES })
      const isAnswer = answer !== undefined && exitCode === 0 && Object.keys(answer).sort().join() === 'error,log,result'
      if (!isAnswer || stdout.includes('unexpected failure')) wrong.push({ request, stdout })
    }

    expect(wrong).toEqual([])
  })
})

import { type AccountName, type Cloud, type CloudOptions, type CloudState, startCloud } from './cloud.ts'
import { type CpiConfigOptions, cpiConfig, createWorkplace, type Workplace } from './cpi-config.ts'
import { createDirector, type Director, type DirectorOptions } from './director.ts'
import { emptyQcow2 } from './images.ts'
import { leftovers } from './leftovers.ts'
import { SHORT_PAUSES } from './short-pauses.ts'

/** The common setup of scenarios: one emulated cloud per file, reset before each test, and a director with a config and an image. */
export interface Scene {
  readonly cloud: Cloud
  readonly workplace: Workplace
  readonly image: string
  director(options?: CpiConfigOptions & Partial<DirectorOptions>): Promise<Director>
  /** The cloud's resources that are not part of the seed. */
  left(): Promise<string[]>
}

export function useScene(options: CloudOptions = {}): () => Scene {
  let cloud: Cloud
  let workplace: Workplace
  let seeded: CloudState
  let image: string
  let configs = 0
  beforeAll(async () => {
    cloud = await startCloud(options)
    workplace = await createWorkplace()
    image = await workplace.file('image', emptyQcow2(3))
    seeded = await cloud.state()
  }, 60_000)
  beforeEach(async () => cloud.reset())
  afterAll(async () => {
    await cloud?.stop()
    await workplace?.remove()
  })
  return () => ({
    cloud,
    workplace,
    image,
    async director({ account, cloudstack, properties, ...options } = {}) {
      const config = cpiConfig(cloud, given({ account, cloudstack, properties }))
      configs += 1
      return createDirector({
        configFile: await workplace.file(`cpi-${configs}.json`, JSON.stringify(config)),
        nodeOptions: SHORT_PAUSES,
        isInformedOnce: true,
        ...options,
      })
    },
    left: async () => leftovers(seeded, await cloud.state()),
  })
}

/** Removes undefined members. */
function given(options: {
  account: AccountName | undefined
  cloudstack: CpiConfigOptions['cloudstack']
  properties: CpiConfigOptions['properties']
}) {
  return Object.fromEntries(Object.entries(options).filter(([, value]) => value !== undefined)) as CpiConfigOptions
}

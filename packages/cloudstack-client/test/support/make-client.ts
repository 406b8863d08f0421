import type { Clock } from '../../src/api/index.ts'
import { type CallRecord, type ClientOptions, type CloudStackClient, createCloudStackClient } from '../../src/index.ts'
import { type FakeClock, fakeClock } from './fake-clock.ts'
import { type ScriptedTransport, type Step, scriptedTransport } from './scripted-transport.ts'

export const KEYS = { apiKey: 'the-api-key', secretKey: 'the-secret-key' }

interface MadeClient {
  readonly client: CloudStackClient
  readonly transport: ScriptedTransport
  readonly clock: FakeClock
  readonly records: CallRecord[]
}

/**
 * A client whose server plays the given steps.
 * @param seen what the client sees of the clock
 */
export function makeClient(
  steps: Step[],
  options: Partial<ClientOptions> = {},
  seen: (clock: FakeClock) => Clock = (clock) => clock,
): MadeClient {
  const transport = scriptedTransport(...steps)
  const clock = fakeClock()
  const records: CallRecord[] = []
  const client = createCloudStackClient(
    { endpoint: 'https://cloud.test/client/api', credentials: KEYS, onCall: (record) => records.push(record), ...options },
    { transport, clock: seen(clock) },
  )
  return { client, transport, clock, records }
}

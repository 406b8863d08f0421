import type { CloudStackClient } from './client.ts'
import { type ClientOptions, createCloudStackClient } from './create-client.ts'
import { createHttpTransport, type HttpTransportOptions } from './transport/http-transport.ts'
import { systemClock } from './transport/system-clock.ts'

/** Creates a client that talks to a CloudStack over HTTP. Nothing is sent before the first call. */
export function connect(options: ClientOptions & HttpTransportOptions): CloudStackClient {
  return createCloudStackClient(options, { transport: createHttpTransport(options), clock: systemClock })
}

import { type CloudStackClient, createCloudStackClient } from 'cloudstack-client'
import type { Box } from './cpi-in-a-box.ts'

/** Creates a client for an account of the box's cloud, without the CPI in between. */
export function clientOf(box: Box, account = 'user'): CloudStackClient {
  const keys = box.emulator.accounts[account]
  const credentials = { apiKey: keys?.apiKey ?? '', secretKey: keys?.secretKey ?? '' }
  return createCloudStackClient({ endpoint: 'emulator', credentials }, { transport: box.emulator.transport, clock: box.emulator.clock })
}

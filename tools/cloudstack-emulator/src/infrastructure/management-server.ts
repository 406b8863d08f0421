import type { View } from '../api/view.ts'
import { fixedId } from '../core/fixed-id.ts'

/** The cloud's only management server, which everything it manages refers to. */
export const MANAGEMENT_SERVER: View = {
  managementserverid: fixedId('management server'),
  managementservername: 'localhost',
}

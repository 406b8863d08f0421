import type { View } from '../api/view.ts'
import { fixedId } from '../core/fixed-id.ts'

/** The one server that manages this cloud: whatever is in its hands names it. */
export const MANAGEMENT_SERVER: View = {
  managementserverid: fixedId('management server'),
  managementservername: 'localhost',
}

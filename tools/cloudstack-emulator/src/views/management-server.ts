import { fixedId } from '../cloud/fixed-id.ts'
import type { View } from './view.ts'

/** The one server that manages this cloud: whatever is in its hands names it. */
export const MANAGEMENT_SERVER: View = {
  managementserverid: fixedId('management server'),
  managementservername: 'localhost',
}

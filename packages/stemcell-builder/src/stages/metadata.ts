import * as z from 'zod'
import { routerDiscovery } from '../agent/router-discovery.ts'
import { defineStage } from './stage.ts'

export const metadata = defineStage({
  name: 'metadata',
  description: 'forwards 169.254.169.254 to CloudStack’s virtual router, wherever that is',
  options: z.strictObject({}),
  changes() {
    const { files, links } = routerDiscovery
    return { files: files.map(({ path, content, mode }) => ({ path, content: String(content), mode })), links }
  },
})

import path from 'node:path'

/** The workspace's root, and the folder of this package. */
export const root = path.resolve(import.meta.dirname, '../../../..')
export const releaseFolder = path.join(root, 'tools/bosh-release')

import path from 'node:path'

/** The workspace, and this package in it. */
export const root = path.resolve(import.meta.dirname, '../../../..')
export const releaseFolder = path.join(root, 'tools/bosh-release')

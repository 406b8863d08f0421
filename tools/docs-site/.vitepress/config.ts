import path from 'node:path'
import { siteConfig } from '../src/site-config.ts'

export default siteConfig(path.resolve(import.meta.dirname, '../../..'), process.env)

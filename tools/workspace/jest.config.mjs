import { jestProject } from './src/jest-project.mjs'

export default jestProject('workspace')

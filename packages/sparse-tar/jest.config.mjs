import { jestProject } from 'workspace/jest-project'

export default jestProject('sparse-tar')

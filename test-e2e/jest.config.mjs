import { jestProject } from 'workspace/jest-project'

export default jestProject('test-e2e')

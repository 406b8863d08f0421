import { jestProject } from 'workspace/jest-project'

export default jestProject('docs-site')

import { installDebianTools } from './debian-tools.mjs'
import giveTestsTheirOwnTemporaryFolder from './temporary-folder.mjs'

/** Runs before all tests, in the process that starts them. */
export default function beforeTests() {
  giveTestsTheirOwnTemporaryFolder()
  installDebianTools(process.env)
}

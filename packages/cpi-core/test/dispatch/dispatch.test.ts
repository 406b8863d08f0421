import { cpiInABox } from '../support/cpi-in-a-box.ts'
import { expectFailure } from '../support/fail-with.ts'

describe('a request', () => {
  it.each(['no_such_method', 'toString', 'constructor', '__proto__'])('for %s is not implemented', async (method) => {
    expectFailure(await cpiInABox().call(method), 'Bosh::Clouds::NotImplemented', new RegExp(method))
  })
})

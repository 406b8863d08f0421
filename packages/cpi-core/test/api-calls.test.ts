import { createEmulator } from 'cloudstack-emulator'
import { API_CALLS } from '../src/api-calls.ts'

describe('the list of API calls', () => {
  it("is exactly what the role of the emulator's account `limited` allows, so that tests with it prove the list", () => {
    const { cloud } = createEmulator()
    const [limited] = cloud.accounts.by('name', 'limited')

    const role = cloud.roles.get(limited?.roleId)

    expect(role?.commands?.toSorted()).toEqual([...API_CALLS].toSorted())
  })
})

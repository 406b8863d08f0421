import { API_CALLS } from '../../src/api-calls.ts'
import { checkPermissions } from '../../src/doctor/account-checks.ts'
import { cannedCloud } from '../support/canned-cloud.ts'

/** Answers of listApis of a server that knows every command, each with these parameters. */
function knowing(params: readonly { readonly name: string }[] | undefined) {
  return cannedCloud({ listApis: { count: API_CALLS.length, api: API_CALLS.map((name) => ({ name, params })) } })
}

/** Those without which the CPI would do something else than it was asked, or that servers have gained in time. */
const PARAMETERS = [
  'attachVolume virtualmachineid',
  'changeOfferingForVolume diskofferingid',
  'changeOfferingForVolume size',
  'createAffinityGroup name',
  'createAffinityGroup type',
  'createAffinityGroup description',
  'createSnapshot volumeid',
  'createSnapshot name',
  'createTags resourcetype',
  'createTags resourceids',
  'createTags tags',
  'createVolume name',
  'createVolume zoneid',
  'createVolume diskofferingid',
  'createVolume size',
  'deployVirtualMachine iptonetworklist',
  'deployVirtualMachine startvm',
  'deployVirtualMachine userdata',
  'deployVirtualMachine rootdisksize',
  'deployVirtualMachine details',
  'deployVirtualMachine affinitygroupids',
  'deployVirtualMachine overridediskofferingid',
  'destroyVirtualMachine volumeids',
  'destroyVirtualMachine expunge',
  'getUploadParamsForTemplate name',
  'getUploadParamsForTemplate format',
  'getUploadParamsForTemplate hypervisor',
  'getUploadParamsForTemplate ostypeid',
  'getUploadParamsForTemplate zoneid',
  'listNetworks keyword',
  'listVirtualMachines affinitygroupid',
  'listVirtualMachines name',
  'registerTemplate url',
  'registerTemplate zoneids',
  'registerTemplate checksum',
  'resizeVolume size',
  'resizeVolume diskofferingid',
  'stopVirtualMachine forced',
  'updateVmNicIp nicid',
  'updateVmNicIp ipaddress',
]

describe('the parameters of the commands', () => {
  it('that a server does not know are all named: it would ignore them', async () => {
    await expect(checkPermissions(knowing([]))).rejects.toMatchObject({
      state: 'warning',
      message: `this server does not know ${PARAMETERS.join(', ')}`,
    })
  })

  it('are not compared with those of a server that does not list them', async () => {
    expect(await checkPermissions(knowing(undefined))).toBe(`all ${API_CALLS.length} commands of the CPI are allowed`)
  })
})

import fc from 'fast-check'
import {
  createLBStickinessPolicy,
  createNetworkOffering,
  createTags,
  deployVirtualMachine,
  getUploadParamsForTemplate,
  listVirtualMachines,
} from '../../src/api/index.ts'
import { encodeParameters } from '../../src/wire/encode-parameters.ts'
import { formBody } from '../../src/wire/form.ts'

describe('encodeParameters', () => {
  it('spells text, numbers and booleans as they are, and leaves out what is undefined', () => {
    const encoded = encodeParameters(listVirtualMachines, { name: 'vm', page: 2, listall: true, zoneid: undefined })

    expect(encoded).toEqual({ name: 'vm', page: '2', listall: 'true' })
  })

  it('joins a list by commas, and an empty one to nothing', () => {
    expect(encodeParameters(deployVirtualMachine, { networkids: ['a', 'b'], affinitygroupids: [] })).toEqual({
      networkids: 'a,b',
      affinitygroupids: '',
    })
  })

  it('gives all details the index 0, because some commands read no other', () => {
    expect(encodeParameters(deployVirtualMachine, { details: { cpuNumber: 2, memory: 4096 } })).toEqual({
      'details[0].cpuNumber': '2',
      'details[0].memory': '4096',
    })
    expect(encodeParameters(getUploadParamsForTemplate, { details: { a: 'x', b: 'y', c: undefined } })).toEqual({
      'details[0].a': 'x',
      'details[0].b': 'y',
    })
  })

  it('spells tags as numbered pairs', () => {
    expect(encodeParameters(createTags, { tags: { director: 'bosh', index: 0 } })).toEqual({
      'tags[0].key': 'director',
      'tags[0].value': 'bosh',
      'tags[1].key': 'index',
      'tags[1].value': '0',
    })
  })

  it('spells the pairs of some commands with other names of their fields', () => {
    expect(encodeParameters(createLBStickinessPolicy, { param: { cookiename: 'c', mode: 'insert' } })).toEqual({
      'param[0].name': 'cookiename',
      'param[0].value': 'c',
      'param[1].name': 'mode',
      'param[1].value': 'insert',
    })
  })

  it('numbers the objects of a list of objects', () => {
    const iptonetworklist = [{ networkid: 'n1', ip: '10.0.0.5' }, { networkid: 'n2' }]

    expect(encodeParameters(deployVirtualMachine, { iptonetworklist })).toEqual({
      'iptonetworklist[0].networkid': 'n1',
      'iptonetworklist[0].ip': '10.0.0.5',
      'iptonetworklist[1].networkid': 'n2',
    })
  })

  it('spells pairs under the field names that the command wants', () => {
    const serviceproviderlist = [{ service: 'Dhcp', provider: 'VirtualRouter' }]

    expect(encodeParameters(createNetworkOffering, { serviceproviderlist })).toEqual({
      'serviceproviderlist[0].service': 'Dhcp',
      'serviceproviderlist[0].provider': 'VirtualRouter',
    })
  })

  it.each([
    ['a comma in an item of a list', { networkids: ['a,b'] }, 'deployVirtualMachine networkids: a list item cannot hold a comma'],
    ['an object as text', { name: {} }, 'deployVirtualMachine name must be text, a number or a boolean, got object'],
    ['null', { name: null }, 'deployVirtualMachine name must be text, a number or a boolean, got null'],
    ['text as a map', { details: 'cpuNumber=1' }, 'deployVirtualMachine details must be a map, got string'],
    ['an object inside a map', { details: { a: {} } }, 'deployVirtualMachine details.a must be text, a number or a boolean'],
  ])('refuses %s', (_what, parameters, message) => {
    expect(() => encodeParameters(deployVirtualMachine, parameters)).toThrow(message)
  })

  it('arrives as it was sent, whatever the values', () => {
    fc.assert(
      fc.property(fc.dictionary(fc.string({ minLength: 1 }), fc.string({ unit: 'grapheme' })), (parameters) => {
        const decoded = Object.fromEntries(new URLSearchParams(formBody(encodeParameters(listVirtualMachines, parameters))))

        expect(decoded).toEqual({ ...parameters })
      }),
    )
  })
})

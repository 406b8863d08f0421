import { explainSource } from '../../src/agent/explain-source.ts'

const configDrive = (changes: object = {}) => ({
  Type: 'ConfigDrive',
  DiskPaths: ['/dev/disk/by-label/config-2'],
  UserDataPath: 'openstack/latest/user_data',
  ...changes,
})

describe('explainSource', () => {
  it.each([
    [configDrive(), /^ConfigDrive: used if the network offering/],
    [configDrive({ DiskPaths: ['/dev/sr0', '/dev/disk/by-label/CONFIG-2'] }), /^ConfigDrive: used if/],
    [configDrive({ UserDataPath: 'cloudstack/userdata/user_data.txt' }), /^ConfigDrive: used if/],
    [{ Type: 'HTTP', URI: 'http://169.254.169.254' }, /only a service in the stemcell listens/],
    [{ Type: 'HTTP', URI: 'http://169.254.169.254:80/' }, /only a service in the stemcell listens/],
    [{ Type: 'HTTP', URI: 'http://data-server.' }, /uses the DNS of the virtual router/],
    [{ Type: 'HTTP', URI: 'http://10.0.0.1' }, /must be reachable from every machine/],
  ])('finds that the agent can use %j', (source, words) => {
    expect(explainSource(source)).toEqual({ isUsable: true, explanation: expect.stringMatching(words) })
  })

  it.each([
    [configDrive({ DiskPaths: ['/dev/disk/by-label/cidata'] }), /cidata, but CloudStack labels its drive config-2/],
    [configDrive({ DiskPaths: 'config-2' }), /CloudStack labels its drive config-2/],
    [configDrive({ UserDataPath: 'ec2/latest/user-data' }), /has openstack\/latest\/ and cloudstack\/ only/],
    [{ Type: 'CDROM', FileName: 'env' }, /CDROM: CloudStack does not provide it/],
    [{ Type: 'VsphereGuestInfo' }, /VsphereGuestInfo: CloudStack does not provide it/],
    [{ Type: 'File', SettingsPath: '/settings.json' }, /reads \/settings\.json, which only something inside the stemcell/],
    [{ Type: 'InstanceMetadata', URI: 'http://metadata' }, /InstanceMetadata: CloudStack does not support it/],
    [{}, /^a source without a type: CloudStack does not support it/],
    [{ Type: 'File' }, /reads no file/],
  ])('finds that the agent cannot use %j', (source, words) => {
    expect(explainSource(source)).toEqual({ isUsable: false, explanation: expect.stringMatching(words) })
  })
})

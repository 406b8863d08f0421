/** Keys of earlier CPIs outside the section `cloudstack`, and what to do about them. */

/** The Java CPI's section `cpi`: these belong to `cloudstack` here, where they are known under the same names. */
export const MOVED_FROM_CPI = [
  'default_disk_offering',
  'default_ephemeral_disk_offering',
  'vm_create_delay',
  'vm_expunge_delay',
  'force_expunge',
  'calculate_vm_cloud_properties',
]

const WEB_SERVER = 'the CPI serves images itself with stemcell.strategy url: see listen_host, listen_port and public_host'
const NO_DAEMON = 'the CPI is a program without a daemon'

export const WITHOUT_COUNTERPART: Readonly<Record<'cpi' | 'properties' | 'cloudstack' | 'vm', Readonly<Record<string, string>>>> = {
  cpi: {
    heap_size: NO_DAEMON,
    host: NO_DAEMON,
    port: NO_DAEMON,
    core: NO_DAEMON,
    webdav_host: WEB_SERVER,
    webdav_port: WEB_SERVER,
    webdav_directory: WEB_SERVER,
  },
  properties: {
    lightstemcell: 'a light stemcell names its template; no machine is needed to clone it',
    zipkin: 'calls are logged to stderr, which `bosh task N --cpi` shows',
    micro: 'create-env talks to the agent directly, over its message bus',
    use_dhcp: 'use_dhcp is a key of the cloud_properties of a network',
  },
  cloudstack: {
    stemcell_server_params: 'use stemcell.strategy url with url_base, the address of your web server',
    director_name: 'the director names itself in the metadata of each machine',
  },
  vm: { network_name: 'the network is named by name in the cloud_properties of the networks' },
}

/** A valid config file; `cloudstack` holds the interesting settings. */
export function configFile(cloudstack: object = {}, properties: object = {}): Record<string, unknown> {
  return {
    cloud: {
      plugin: 'cloudstack',
      properties: {
        cloudstack: {
          endpoint: 'https://cloud.example.com/client/api',
          api_key: 'an-api-key',
          secret_access_key: 'a-secret-key',
          default_zone: 'zone-advanced',
          ...cloudstack,
        },
        agent: { mbus: 'nats://nats:nats-password@10.0.0.6:4222', ntp: ['0.pool.ntp.org'] },
        ...properties,
      },
    },
  }
}

/** A manual network on net-isolated; the interesting keys on top. */
export function manualNetwork(changes: object = {}): Record<string, unknown> {
  return {
    type: 'manual',
    ip: '10.1.1.77',
    prefix: '32',
    netmask: '255.255.255.0',
    gateway: '10.1.1.1',
    dns: ['10.1.1.1'],
    default: ['dns', 'gateway'],
    cloud_properties: { name: 'net-isolated' },
    ...changes,
  }
}

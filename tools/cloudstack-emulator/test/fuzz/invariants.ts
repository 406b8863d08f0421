import type { Cloud } from '../../src/core/cloud.ts'

/** Checks the invariants of a cloud. Returns a sentence for each one that is violated. */
export function brokenInvariants(cloud: Cloud): readonly string[] {
  return [...addresses(cloud), ...volumes(cloud), ...owners(cloud), ...capacity(cloud), ...publicAddresses(cloud)]
}

function twice(what: string, keys: readonly string[]): readonly string[] {
  const seen = new Set<string>()
  return keys.flatMap((key) => {
    if (seen.has(key)) return [`${what} ${key} is given twice`]
    seen.add(key)
    return []
  })
}

function addresses(cloud: Cloud): readonly string[] {
  const nics = [...cloud.nics.all()]
  const guest = nics.flatMap((nic) => (nic.ipAddress === undefined ? [] : [`${nic.networkId}/${nic.ipAddress}`]))
  const secondary = [...cloud.secondaryIps.all()].map((ip) => `${ip.networkId}/${ip.ipAddress}`)
  const defaults = nics.filter((nic) => nic.isDefault).map((nic) => nic.machineId)
  return [
    ...twice('address', [...guest, ...secondary]),
    ...twice(
      'MAC',
      nics.map((nic) => nic.macAddress),
    ),
    ...twice('default NIC of machine', defaults),
  ]
}

function volumes(cloud: Cloud): readonly string[] {
  const rows = [...cloud.volumes.all()]
  const devices = rows.flatMap((row) => (row.machineId === undefined ? [] : [`${row.machineId}/${row.deviceId}`]))
  const stray = rows.filter((row) => row.machineId !== undefined && cloud.machines.get(row.machineId) === undefined)
  const cdRom = rows.filter((row) => row.deviceId === 3)
  return [
    ...twice('device', devices),
    ...stray.map((row) => `volume ${row.name} hangs on a machine that is gone`),
    ...cdRom.map((row) => `volume ${row.name} has the CD-ROM's device number`),
  ]
}

function owners(cloud: Cloud): readonly string[] {
  const machineGone = (id: string | undefined) => id !== undefined && cloud.machines.get(id) === undefined
  const taggable = [
    'machines',
    'volumes',
    'snapshots',
    'templates',
    'networks',
    'publicIps',
    'rules',
    'securityGroups',
    'vpcs',
    'projects',
    'acls',
    'aclLists',
    'snapshotPolicies',
    'machineSnapshots',
    'accounts',
    'users',
    'vpcOfferings',
  ] as const
  const rules = [...cloud.rules.all()]
  return [
    ...[...cloud.nics.all()].filter((nic) => machineGone(nic.machineId)).map((nic) => `NIC ${nic.ipAddress} outlives its machine`),
    ...[...cloud.secondaryIps.all()]
      .filter((ip) => cloud.nics.get(ip.nicId) === undefined)
      .map((ip) => `secondary address ${ip.ipAddress} outlives its NIC`),
    ...[...cloud.machineSnapshots.all()]
      .filter((row) => machineGone(row.machineId))
      .map((row) => `machine snapshot ${row.name} outlives its machine`),
    ...[...cloud.snapshotPolicies.all()]
      .filter((row) => cloud.volumes.get(row.volumeId) === undefined)
      .map((row) => `a ${row.intervalType} policy outlives its volume`),
    ...rules.filter((rule) => machineGone(rule.machineId)).map((rule) => `${rule.purpose} rule outlives its machine`),
    ...rules
      .filter((rule) => rule.members.some(({ machineId }) => machineGone(machineId)))
      .map((rule) => `rule ${rule.name} has a member that is gone`),
    ...rules
      .filter((rule) => rule.publicIpId !== undefined && cloud.publicIps.get(rule.publicIpId)?.state === 'Free')
      .map((rule) => `${rule.purpose} rule outlives its address`),
    ...[...cloud.tags.all()]
      .filter((tag) => taggable.every((table) => cloud[table].get(tag.resourceId) === undefined))
      .map((tag) => `tag ${tag.key} outlives its ${tag.resourceType}`),
    ...[...cloud.securityRules.all()]
      .filter((rule) => cloud.securityGroups.get(rule.groupId) === undefined)
      .map(() => 'a security rule outlives its group'),
  ]
}

function capacity(cloud: Cloud): readonly string[] {
  return [...cloud.hosts.all()].flatMap((host) => {
    const machines = [...cloud.machines.all()].filter((machine) => machine.hostId === host.id)
    const memoryMib = machines.reduce((sum, machine) => sum + machine.memoryMib, 0)
    const used = cloud.usage.host(host.id)
    return [
      ...(used.memoryMib === memoryMib && used.machines === machines.length ? [] : [`the sums of ${host.name} are wrong`]),
      ...(memoryMib <= host.memoryMib ? [] : [`${host.name} has more machines than room`]),
    ]
  })
}

function publicAddresses(cloud: Cloud): readonly string[] {
  return [...cloud.publicIps.all()].flatMap((ip) => [
    ...(ip.machineId !== undefined && cloud.machines.get(ip.machineId) === undefined
      ? [`static NAT of ${ip.address} leads to nobody`]
      : []),
    ...(ip.state === 'Free' && ip.accountId !== undefined ? [`${ip.address} is free but somebody's`] : []),
    ...(ip.networkId !== undefined && cloud.networks.get(ip.networkId) === undefined ? [`${ip.address} outlives its network`] : []),
  ])
}

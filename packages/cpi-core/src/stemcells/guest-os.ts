import type { CloudStackClient } from 'cloudstack-client'
import { listOsTypes } from 'cloudstack-client/api'
import { cloudError } from '../errors/cpi-error.ts'
import type { StemcellProperties } from './stemcell-cloud-properties.ts'

/** Code names of Ubuntu's releases, as stemcells use them. */
const UBUNTU: Readonly<Record<string, string>> = {
  trusty: '14.04',
  xenial: '16.04',
  bionic: '18.04',
  focal: '20.04',
  jammy: '22.04',
  noble: '24.04',
}

const ANY_LINUX = ['Other Linux (64-bit)', 'Other (64-bit)', 'Other PV (64-bit)']

/**
 * @param wanted CloudStack's description, from the configuration or the stemcell; by default the best match is chosen
 * @throws {CpiError} if the cloud does not know it
 */
export async function findOsTypeId(cloud: CloudStackClient, wanted: string | undefined, properties: StemcellProperties): Promise<string> {
  const candidates = wanted === undefined ? [...guesses(properties), ...ANY_LINUX] : [wanted]
  const types = wanted === undefined ? await cloud.list(listOsTypes, {}) : await cloud.list(listOsTypes, { description: wanted })
  for (const candidate of candidates) {
    const found = types.find(
      ({ description = '' }) => description === candidate || (wanted === undefined && isRelease(description, candidate)),
    )
    if (found?.id !== undefined) return found.id
  }
  throw cloudError(
    'os-type-unknown',
    `the cloud does not know the operating system "${candidates.join('", "')}": set cloudstack.stemcell.os_type to one of listOsTypes`,
  )
}

function guesses({ name = '', os_distro: distro = '' }: StemcellProperties): readonly string[] {
  const release = Object.entries(UBUNTU).find(([codename]) => name.includes(codename))?.[1]
  return release !== undefined && /ubuntu/i.test(`${distro} ${name}`) ? [`Ubuntu ${release}`] : []
}

function isRelease(description: string, candidate: string): boolean {
  return candidate.startsWith('Ubuntu') && description.startsWith(candidate)
}

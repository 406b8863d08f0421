/** The tables of cloud_properties, for programs and tests that check a cloud-config without a cloud. */
export { parseProperties } from './config/parse-properties.ts'
export { diskSection } from './disks/disk-cloud-properties.ts'
export { networkSection, vipSection } from './networks/network-cloud-properties.ts'
export { vmSection } from './vms/vm-cloud-properties.ts'

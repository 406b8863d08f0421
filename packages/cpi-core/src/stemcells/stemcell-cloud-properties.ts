import * as z from 'zod'
import { text } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'

const words = z.union([z.string(), z.number()]).transform(String)

/** The cloud_properties of a stemcell. Loose: stemcells are built by others, and carry properties for other CPIs. */
export const stemcellPropertiesSection = section(
  'stemcell cloud_properties',
  {
    name: words.optional().describe('Name of the stemcell.'),
    version: words.optional().describe('Version of the stemcell.'),
    infrastructure: words.optional().describe('cloudstack.'),
    hypervisor: text.optional().describe('kvm, xen or esxi.'),
    disk: z.unknown().optional().describe('Size of the root disk in MiB.'),
    disk_format: text.optional().describe('qcow2, raw, vhd, vhdx or ova; only used if the content is not conclusive.'),
    container_format: words.optional().describe('bare.'),
    os_type: words.optional().describe('linux.'),
    os_distro: words.optional().describe('ubuntu.'),
    architecture: words.optional().describe('x86_64.'),
    root_device_name: words.optional().describe('Not used.'),
    auto_disk_config: z.unknown().optional().describe('Not used.'),
    os_type_name: text.optional().describe("CloudStack's description of the operating system."),
    root_disk_controller: text.optional().describe('virtio, scsi or osdefault.'),
    requires_hvm: z.boolean().optional().describe('The template needs hardware virtualisation.'),
    boot_type: z.enum(['BIOS', 'UEFI']).optional().describe('Firmware that the image boots with.'),
    image_url: text
      .optional()
      .describe('Address from which CloudStack fetches the image: for strategy url, and for a light stemcell with an empty image.'),
    image_checksum: text
      .optional()
      .describe('Checksum of the image at image_url, for a stemcell without an image of its own: MD5, or with a prefix such as {SHA-256}.'),
    availability_zone: text.optional().describe('Zone of the template.'),
    template_id: text.optional().describe('Light stemcell: id of an existing template.'),
    template_name: text.optional().describe('Light stemcell: exact name of an existing template.'),
  },
  { loose: true, aliases: { light_template: 'template_name', image_location: 'image_url' } },
)

export type StemcellProperties = Validated<typeof stemcellPropertiesSection>

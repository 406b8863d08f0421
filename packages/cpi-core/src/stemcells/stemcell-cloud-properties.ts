import * as z from 'zod/mini'
import { text } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'

const words = z.pipe(z.union([z.string(), z.number()]), z.transform(String))

/** The cloud_properties of a stemcell. Loose: stemcells are built by others, and carry properties for other CPIs. */
export const stemcellPropertiesSection = section(
  'stemcell cloud_properties',
  {
    name: z.optional(words).check(z.describe('Name of the stemcell.')),
    version: z.optional(words).check(z.describe('Version of the stemcell.')),
    infrastructure: z.optional(words).check(z.describe('cloudstack.')),
    hypervisor: z.optional(text).check(z.describe('kvm, xen or esxi.')),
    disk: z.optional(z.unknown()).check(z.describe('Size of the root disk in MiB.')),
    disk_format: z.optional(text).check(z.describe('qcow2, raw, vhd, vhdx or ova; only used if the content is not conclusive.')),
    container_format: z.optional(words).check(z.describe('bare.')),
    os_type: z.optional(words).check(z.describe('linux.')),
    os_distro: z.optional(words).check(z.describe('ubuntu.')),
    architecture: z.optional(words).check(z.describe('x86_64.')),
    root_device_name: z.optional(words).check(z.describe('Not used.')),
    auto_disk_config: z.optional(z.unknown()).check(z.describe('Not used.')),
    os_type_name: z.optional(text).check(z.describe("CloudStack's description of the operating system.")),
    root_disk_controller: z.optional(text).check(z.describe('virtio, scsi or osdefault.')),
    requires_hvm: z.optional(z.boolean()).check(z.describe('The template needs hardware virtualisation.')),
    boot_type: z.optional(z.enum(['BIOS', 'UEFI'])).check(z.describe('Firmware that the image boots with.')),
    image_url: z
      .optional(text)
      .check(
        z.describe('Address from which CloudStack fetches the image: for strategy url, and for a light stemcell with an empty image.'),
      ),
    image_checksum: z
      .optional(text)
      .check(
        z.describe(
          'Checksum of the image at image_url, for a stemcell without an image of its own: MD5, or with a prefix such as {SHA-256}.',
        ),
      ),
    availability_zone: z.optional(text).check(z.describe('Zone of the template.')),
    template_id: z.optional(text).check(z.describe('Light stemcell: id of an existing template.')),
    template_name: z.optional(text).check(z.describe('Light stemcell: exact name of an existing template.')),
  },
  { loose: true, aliases: { light_template: 'template_name', image_location: 'image_url' } },
)

export type StemcellProperties = Validated<typeof stemcellPropertiesSection>

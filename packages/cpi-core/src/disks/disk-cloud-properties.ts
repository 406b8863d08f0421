import * as z from 'zod/mini'
import { text, texts } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'

const iops = z.int().check(z.positive())

/** The cloud_properties of a disk type. */
export const diskSection = section(
  'disk cloud_properties',
  {
    disk_offering: z
      .optional(text)
      .check(z.describe('Disk offering (name or id); by default the smallest fixed one that fits, else a customised one.')),
    availability_zone: z.optional(text).check(z.describe('Zone (name or id), instead of the zone of the machine.')),
    min_iops: z
      .optional(iops)
      .check(z.describe('Minimum I/O operations per second; only with an offering of customised IOPS, and together with max_iops.')),
    max_iops: z.optional(iops).check(z.describe('Maximum I/O operations per second; likewise.')),
    storage_tags: z.optional(texts).check(z.describe('Storage tags that the disk offering must have.')),
    encrypted: z.optional(z.boolean()).check(z.describe('The disk offering must encrypt.')),
    name: z.optional(z.string()).check(z.describe("The caller's name for a dynamic disk; it becomes a tag of the volume.")),
  },
  { aliases: { type: 'disk_offering', iops_min: 'min_iops', iops_max: 'max_iops' } },
)

export type DiskProperties = Validated<typeof diskSection>

import * as z from 'zod'
import { text, texts } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'

const iops = z.int().positive()

/** The cloud_properties of a disk type. */
export const diskSection = section(
  'disk cloud_properties',
  {
    disk_offering: text
      .optional()
      .describe('Disk offering (name or id); by default the smallest fixed one that fits, else a customised one.'),
    availability_zone: text.optional().describe('Zone (name or id), instead of the zone of the machine.'),
    min_iops: iops.optional().describe('Minimum I/O operations per second; only with an offering of customised IOPS.'),
    max_iops: iops.optional().describe('Maximum I/O operations per second; likewise.'),
    storage_tags: texts.optional().describe('Storage tags that the disk offering must have.'),
    encrypted: z.boolean().optional().describe('The disk offering must encrypt.'),
    name: z.string().optional().describe("The caller's name for a dynamic disk; kept in the tags."),
  },
  { aliases: { type: 'disk_offering', iops_min: 'min_iops', iops_max: 'max_iops' } },
)

export type DiskProperties = Validated<typeof diskSection>

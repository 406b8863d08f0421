import * as z from 'zod'
import { text, texts } from '../config/scalars.ts'
import { section, type Validated } from '../config/section.ts'

const iops = z.int().positive()

/** Everything a disk type may say. */
export const diskSection = section(
  'disk cloud_properties',
  {
    disk_offering: text
      .optional()
      .describe('Disk offering (name or id); without it the smallest fixed one that fits, else a customised one.'),
    availability_zone: text.optional().describe('Zone (name or id), instead of the zone of the machine.'),
    min_iops: iops.optional().describe('Least I/O operations per second; with an offering of customised IOPS only.'),
    max_iops: iops.optional().describe('Most I/O operations per second; likewise.'),
    storage_tags: texts.optional().describe('Storage tags that the disk offering must have, where none is named.'),
    encrypted: z.boolean().optional().describe('The disk offering must encrypt.'),
    name: z.string().optional().describe("The caller's name for a dynamic disk; kept in the tags."),
  },
  { aliases: { type: 'disk_offering', iops_min: 'min_iops', iops_max: 'max_iops' } },
)

export type DiskProperties = Validated<typeof diskSection>

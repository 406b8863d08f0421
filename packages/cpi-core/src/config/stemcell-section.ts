import * as z from 'zod'
import { optionalText, port, texts } from './scalars.ts'
import { section } from './section.ts'

/** How stemcells become templates. */
export const stemcellSection = section('cloudstack.stemcell', {
  strategy: z
    .enum(['auto', 'upload', 'url', 'volume', 'light'])
    .default('auto')
    .describe(
      'auto = light for light stemcells, else upload (directly to secondary storage); url = registerTemplate; volume = through an inception VM.',
    ),
  os_type: optionalText.describe(
    "CloudStack's description of the guest's operating system; by default the best match for the stemcell's properties.",
  ),
  requires_hvm: z.boolean().default(true).describe('Templates need hardware virtualisation.'),
  root_disk_controller: optionalText.describe(
    'Controller of root disks (virtio, scsi, osdefault …), instead of the one that the stemcell states.',
  ),
  public_visibility: z.boolean().default(false).describe('Templates are visible to all accounts.'),
  featured: z.boolean().default(false).describe('Templates are featured; only administrators may do that.'),
  extractable: z.boolean().default(false).describe('Templates may be downloaded.'),
  hypervisor: optionalText.describe('Hypervisor of the templates (KVM, XenServer, VMware …), instead of the one that the stemcell states.'),
  zones: texts.default([]).describe('Additional zones that receive each template, besides the default one.'),
  upload_address: optionalText.describe('Host that replaces the one in the upload address, when secondary storage is behind a NAT.'),
  ca_cert: optionalText.describe(
    'PEM certificates of authorities that may sign secondary storage, in addition to cloudstack.ca_cert and the well-known ones.',
  ),
  skip_verify_ssl: z
    .boolean()
    .optional()
    .describe(
      'Accept any TLS certificate of secondary storage; without it cloudstack.skip_verify_ssl decides. For tests only: prefer ca_cert.',
    ),
  url_base: optionalText.describe(
    'Address below which the operator serves images as <name>-<version>.<format>, for strategy url; without it the CPI serves the image itself.',
  ),
  listen_host: optionalText.describe(
    'Address or network interface on which the built-in web server listens, for strategy url without url_base; by default all.',
  ),
  listen_port: z
    .int()
    .min(0)
    .max(65535)
    .default(8080)
    .describe('Its port; CloudStack fetches from 80, 443 and 8080 only (0 = any free one, for a cloud on this machine).'),
  public_host: optionalText.describe(
    'Host name or address at which secondary storage reaches the built-in web server; by default the address it listens on.',
  ),
  public_port: port.optional().describe('Port at which it is reached, if a NAT changes it.'),
  inception_vm: optionalText.describe(
    'Name or id of the machine on which the CPI runs, for strategy volume; by default taken from its metadata.',
  ),
  device_folder: z
    .string()
    .min(1)
    .default('/dev/disk/by-id')
    .describe('Folder in which the inception VM finds its disks by serial number, for strategy volume.'),
  deduplicate: z
    .boolean()
    .default(false)
    .describe(
      'Use an existing template with the same content, or one that another call on this machine is just making, instead of a second upload; delete_stemcell of one then deletes both.',
    ),
})

import * as z from 'zod/mini'
import { optionalText, port, texts } from './scalars.ts'
import { section } from './section.ts'

/** How stemcells become templates. */
export const stemcellSection = section('cloudstack.stemcell', {
  strategy: z
    ._default(z.enum(['auto', 'upload', 'url', 'volume', 'light']), 'auto')
    .check(
      z.describe(
        'auto = light for light stemcells, else upload (directly to secondary storage); url = registerTemplate; volume = through an inception VM.',
      ),
    ),
  os_type: optionalText.check(
    z.describe("CloudStack's description of the guest's operating system; by default the best match for the stemcell's properties."),
  ),
  requires_hvm: z._default(z.boolean(), true).check(z.describe('Templates need hardware virtualisation.')),
  root_disk_controller: optionalText.check(
    z.describe('Controller of root disks (virtio, scsi, osdefault …), instead of the one that the stemcell states.'),
  ),
  public_visibility: z._default(z.boolean(), false).check(z.describe('Templates are visible to all accounts.')),
  featured: z._default(z.boolean(), false).check(z.describe('Templates are featured; only administrators may do that.')),
  extractable: z._default(z.boolean(), false).check(z.describe('Templates may be downloaded.')),
  hypervisor: optionalText.check(
    z.describe('Hypervisor of the templates (KVM, XenServer, VMware …), instead of the one that the stemcell states.'),
  ),
  zones: z._default(texts, []).check(z.describe('Additional zones that receive each template, besides the default one.')),
  upload_address: optionalText.check(
    z.describe('Host that replaces the one in the upload address, when secondary storage is behind a NAT.'),
  ),
  ca_cert: optionalText.check(
    z.describe(
      'PEM certificates of authorities that may sign secondary storage, in addition to cloudstack.ca_cert and the well-known ones.',
    ),
  ),
  skip_verify_ssl: z
    .optional(z.boolean())
    .check(
      z.describe(
        'Accept any TLS certificate of secondary storage; without it cloudstack.skip_verify_ssl decides. For tests only: prefer ca_cert.',
      ),
    ),
  url_base: optionalText.check(
    z.describe(
      'Address below which the operator serves images as <name>-<version>.<format>, for strategy url; without it the CPI serves the image itself.',
    ),
  ),
  listen_host: optionalText.check(
    z.describe('Address or network interface on which the built-in web server listens, for strategy url without url_base; by default all.'),
  ),
  listen_port: z
    ._default(z.int().check(z.minimum(0), z.maximum(65535)), 8080)
    .check(z.describe('Its port; CloudStack fetches from 80, 443 and 8080 only (0 = any free one, for a cloud on this machine).')),
  public_host: optionalText.check(
    z.describe('Host name or address at which secondary storage reaches the built-in web server; by default the address it listens on.'),
  ),
  public_port: z.optional(port).check(z.describe('Port at which it is reached, if a NAT changes it.')),
  inception_vm: optionalText.check(
    z.describe('Name or id of the machine on which the CPI runs, for strategy volume; by default taken from its metadata.'),
  ),
  device_folder: z
    ._default(z.string().check(z.minLength(1)), '/dev/disk/by-id')
    .check(z.describe('Folder in which the inception VM finds its disks by serial number, for strategy volume.')),
  deduplicate: z
    ._default(z.boolean(), false)
    .check(
      z.describe(
        'Use an existing template with the same content, or one that another call on this machine is just making, instead of a second upload; delete_stemcell of one then deletes both.',
      ),
    ),
})

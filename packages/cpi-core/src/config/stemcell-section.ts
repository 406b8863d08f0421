import * as z from 'zod'
import { optionalText, port, texts } from './scalars.ts'
import { section } from './section.ts'

/** How stemcells become templates. */
export const stemcellSection = section('cloudstack.stemcell', {
  strategy: z
    .enum(['auto', 'upload', 'url', 'volume', 'light'])
    .default('auto')
    .describe(
      'auto = light for light stemcells, else upload (straight to secondary storage); url = registerTemplate; volume = by way of an inception VM.',
    ),
  os_type: optionalText.describe(
    "CloudStack's description of the guest's operating system; without it the best match of the stemcell's properties.",
  ),
  requires_hvm: z.boolean().default(true).describe('Templates need hardware virtualisation.'),
  public_visibility: z.boolean().default(false).describe('Templates are visible to all accounts.'),
  extractable: z.boolean().default(false).describe('Templates may be downloaded.'),
  hypervisor: optionalText.describe(
    "Hypervisor of the templates (KVM, XenServer, VMware …) where the stemcell's own statement should not count.",
  ),
  zones: texts.default([]).describe('Further zones that get each template, beside the default one.'),
  upload_address: optionalText.describe('Host that replaces the one in the upload address, when secondary storage is behind a NAT.'),
  url_base: optionalText.describe('Address below which the operator serves images, for strategy url.'),
  listen_host: optionalText.describe('Address on which the built-in web server listens, for strategy url without url_base.'),
  listen_port: port.default(8080).describe('Its port; CloudStack accepts 80, 443 and 8080 only.'),
  public_host: optionalText.describe('Host under which secondary storage reaches the built-in web server.'),
  inception_vm: optionalText.describe('Name or id of the machine the CPI runs on, for strategy volume.'),
  deduplicate: z.boolean().default(false).describe('Use an existing template with the same content instead of a second upload.'),
})

import { invalid } from '../api-error.ts'
import type { TemplateRow } from '../database/template-rows.ts'
import { findIgnoringCase } from './ignore-case.ts'

/** CloudStack's spelling of a hypervisor's name, which may be given in any case. */
export function hypervisorNamed(text: string): TemplateRow['hypervisor'] {
  const name = findIgnoringCase(HYPERVISORS.split(', '), text)
  if (name === undefined) throw invalid(`Hypervisor Type: ${text} is invalid. Supported Hypervisor types are: ${HYPERVISORS}`)
  return name as TemplateRow['hypervisor']
}

const HYPERVISORS = 'XenServer, KVM, VMware, Hyperv, VirtualBox, Parralels, BareMetal, Simulator, Ovm, Ovm3, LXC, Custom, External, Any'

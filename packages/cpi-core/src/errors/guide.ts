import type { CpiErrorType } from './cpi-error.ts'

/** Explanation of an error type, for operators. */
interface Advice {
  readonly when: string
  readonly next: string
}

/** The ten types that a director knows, explained. */
export const ERROR_GUIDE: Readonly<Record<CpiErrorType, Advice>> = {
  'Bosh::Clouds::CpiError': {
    when: 'The request, the configuration or a key of some cloud_properties is wrong, or the keys are not accepted.',
    next: 'Read the message: it names file, section and key. `cpi doctor` checks configuration and account.',
  },
  'Bosh::Clouds::CloudError': {
    when: 'CloudStack could not do it, or a named resource does not exist.',
    next: "Read CloudStack's answer at the end of the message; names are looked up exactly, in one zone and one project.",
  },
  'Bosh::Clouds::VMCreationFailed': {
    when: 'A machine could not be created. The director tries again by itself if that may help and nothing was left behind.',
    next: 'For lack of capacity add hosts or zones (`availability_zone` takes a list). "Left behind" in the message names what to remove.',
  },
  'Bosh::Clouds::NoDiskSpace': {
    when: 'No storage pool can hold the disk.',
    next: 'Check the storage tags of the disk offering, and the space of the pools.',
  },
  'Bosh::Clouds::VMNotFound': { when: 'The machine is gone.', next: '`bosh cloud-check` recreates it.' },
  'Bosh::Clouds::DiskNotFound': { when: 'The disk is gone.', next: '`bosh cloud-check` offers the possible repairs.' },
  'Bosh::Clouds::DiskNotAttached': { when: 'The disk is not attached to that machine.', next: '`bosh cloud-check` attaches it again.' },
  'Bosh::Clouds::NetworkNotFound': { when: 'A managed network is gone.', next: 'Nothing: the director treats it as deleted.' },
  'Bosh::Clouds::NotSupported': {
    when: 'This cannot be done in place, for example making a disk smaller. Nothing was changed.',
    next: 'Nothing: the director creates a new disk and copies the data.',
  },
  'Bosh::Clouds::NotImplemented': {
    when: 'The director asked for a method that this CPI does not have, or for a snapshot of a disk that was never attached.',
    next: 'Update the CPI if the method is not known. The director goes on without the snapshot.',
  },
}

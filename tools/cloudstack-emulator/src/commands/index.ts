import { jobCommands } from './async-job.ts'
import { capabilityCommands } from './capabilities.ts'
import type { Behaviour } from './define.ts'
import { deployCommands } from './deploy-virtual-machine.ts'
import { instanceGroupCommands } from './instance-group.ts'
import { networkListCommands } from './network.ts'
import { nicCommands } from './nic.ts'
import { offeringCommands } from './offering.ts'
import { snapshotCommands } from './snapshot.ts'
import { keyPairCommands } from './ssh-key-pair.ts'
import { tagCommands } from './tag.ts'
import { templateCommands } from './template.ts'
import { updateMachineCommands } from './update-virtual-machine.ts'
import { machineCommands } from './virtual-machine.ts'
import { volumeCommands } from './volume.ts'
import { zoneCommands } from './zone.ts'

/** Every command that does something, by its name. */
export const BEHAVIOURS: ReadonlyMap<string, Behaviour> = new Map(
  [
    ...capabilityCommands,
    ...deployCommands,
    ...instanceGroupCommands,
    ...jobCommands,
    ...keyPairCommands,
    ...machineCommands,
    ...networkListCommands,
    ...nicCommands,
    ...offeringCommands,
    ...snapshotCommands,
    ...tagCommands,
    ...templateCommands,
    ...updateMachineCommands,
    ...volumeCommands,
    ...zoneCommands,
  ].map((behaviour) => [behaviour.command.name, behaviour]),
)

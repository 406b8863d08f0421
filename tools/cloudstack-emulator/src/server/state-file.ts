import { appendFileSync, closeSync, existsSync, ftruncateSync, openSync, readFileSync } from 'node:fs'
import { isObject } from '../core/is-object.ts'
import { failInterruptedJobs } from '../core/jobs.ts'
import { isDestroyed } from '../core/machine-state.ts'
import type { MachineState } from '../database/machine-rows.ts'
import type { Row } from '../database/row.ts'
import type { RowChange, Table } from '../database/table.ts'
import type { TableName } from '../database/tables.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import type { Emulator } from '../emulator.ts'
import { scheduleExpunge } from '../machines/machine-destroy.ts'
import { refuseLink, writeOwnFile } from './own-file.ts'

/** One line of the file: a row's new state, or the last state of a removed row. */
interface Line {
  readonly table: TableName
  readonly row: Row
  readonly gone?: true
}

export interface StateFile {
  readonly changed: RowChange
  /** Empties the file, before a reset. */
  readonly cleared: () => void
  /** Restores the file's content into a new emulator, and writes all further changes to the file. */
  restore(emulator: Emulator): void
  close(): void
}

/** Stores the state as a log of changes, appended as they happen. Whatever was answered survives a kill. */
export function openStateFile(file: string): StateFile {
  let descriptor: number | undefined
  return {
    changed(table, before, after) {
      const row = after ?? before
      if (descriptor === undefined || row === undefined) return
      const line: Line = { table: table as TableName, row, ...(after === undefined ? { gone: true } : {}) }
      appendFileSync(descriptor, `${JSON.stringify(line)}\n`)
    },
    cleared() {
      if (descriptor !== undefined) ftruncateSync(descriptor)
    },
    restore(emulator) {
      refuseLink(file)
      const lines = existsSync(file) ? readLines(file) : []
      if (lines.length > 0) replay(emulator, lines)
      compact(file, emulator)
      descriptor = openSync(file, 'a')
      failInterruptedJobs(emulator.cloud)
      resetInterrupted(emulator)
    },
    close() {
      if (descriptor !== undefined) closeSync(descriptor)
      descriptor = undefined
    },
  }
}

/** @throws {TypeError} for JSON that is not a row */
function checkedLine(line: unknown): Line {
  if (!isObject(line) || typeof line['table'] !== 'string' || !isObject(line['row']) || typeof line['row']['id'] !== 'string')
    throw new TypeError('not a row of a table')
  return line as unknown as Line
}

/** Only the last line can be cut short by a kill, and no answer was sent for it. */
function readLines(file: string): Line[] {
  const texts = readFileSync(file, 'utf8').split('\n')
  return texts.flatMap((text, index) => {
    if (text === '') return []
    try {
      return [checkedLine(JSON.parse(text))]
    } catch (error) {
      if (index === texts.length - 1) return []
      throw new Error(`line ${index + 1} of the state file ${file} is damaged; remove the file to start from the seed`, { cause: error })
    }
  })
}

function tableNames({ cloud }: Emulator): readonly TableName[] {
  return Object.entries(cloud).flatMap(([name, value]) => (isObject(value) && 'restore' in value ? [name as TableName] : []))
}

function replay(emulator: Emulator, lines: readonly Line[]): void {
  const { cloud } = emulator
  const known = new Set(lines.map(({ row }) => row.id))
  // The seed has just created its rows again: those that the file does not contain were deleted for good.
  for (const name of tableNames(emulator)) {
    for (const row of [...cloud[name].all()]) if (!known.has(row.id)) cloud[name].remove(row.id, { forget: true })
  }
  for (const { table, row, gone } of lines) {
    const restorable: Pick<Table<Row>, 'restore'> | undefined = cloud[table]
    if (restorable?.restore === undefined)
      throw new Error(`the state file names "${table}", which is not a table; remove the file to start from the seed`)
    restorable.restore(row, gone === true)
  }
}

function compact(file: string, emulator: Emulator): void {
  const lines = tableNames(emulator).flatMap((table) => [
    ...[...emulator.cloud[table].removed()].map((row) => JSON.stringify({ table, row, gone: true })),
    ...[...emulator.cloud[table].all()].map((row) => JSON.stringify({ table, row })),
  ])
  writeOwnFile(file, `${lines.join('\n')}\n`)
}

const MACHINE_FALLBACK: Readonly<Record<string, MachineState>> = { Starting: 'Stopped', Stopping: 'Running', Migrating: 'Running' }
const VOLUME_FALLBACK: Readonly<Record<string, Partial<VolumeRow>>> = {
  Creating: { state: 'Allocated', poolId: undefined },
  Attaching: { state: 'Ready' },
  Snapshotting: { state: 'Ready' },
  Resizing: { state: 'Ready' },
}

/** Resets machines and volumes that an interrupted job left in a transitional state to a usable one. */
function resetInterrupted({ cloud }: Emulator): void {
  for (const machine of [...cloud.machines.all()]) {
    const state = MACHINE_FALLBACK[machine.state]
    if (state !== undefined) cloud.machines.update(machine.id, { state })
    if (isDestroyed(machine)) scheduleExpunge(cloud, machine.id)
  }
  for (const volume of [...cloud.volumes.all()]) {
    const fallback = VOLUME_FALLBACK[volume.state]
    if (fallback !== undefined) cloud.volumes.update(volume.id, fallback)
  }
}

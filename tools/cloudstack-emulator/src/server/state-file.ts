import { appendFileSync, closeSync, existsSync, fstatSync, ftruncateSync, openSync } from 'node:fs'
import { isObject } from '../core/is-object.ts'
import { failInterruptedJobs } from '../core/jobs.ts'
import type { MachineState } from '../database/machine-rows.ts'
import { isDestroyed } from '../database/machine-state.ts'
import type { Row } from '../database/row.ts'
import type { RowChange, Table } from '../database/table.ts'
import type { TableName } from '../database/tables.ts'
import type { VolumeRow } from '../database/volume-rows.ts'
import type { Emulator } from '../emulator.ts'
import { scheduleExpunge } from '../machines/machine-destroy.ts'
import { isOwn, refuseLink, requireFile, writeOwnFile } from './own-file.ts'
import { readStateLines, type StateLine } from './state-lines.ts'

/** Changes that are appended at least before the file is written anew. */
const FEWEST_CHANGES = 50_000

export interface StateFile {
  readonly changed: RowChange
  /** Empties the file, before a reset. */
  readonly cleared: () => void
  /** Restores the file's content into a new emulator, and writes all further changes to the file. */
  restore(emulator: Emulator): void
  close(): void
}

/**
 * Stores the state as a log of changes, appended as they happen. Whatever was answered survives a kill. The log is written anew, with the
 * last state of each row, when it has as many changes again as it had rows: its size stays in proportion to the state's. It is also
 * written anew where a change could not be appended, of which half a line may be there, and where somebody has removed it.
 * @param fewestChanges a smaller log is left as it is
 */
export function openStateFile(file: string, fewestChanges = FEWEST_CHANGES): StateFile {
  let descriptor: number | undefined
  let restored: Emulator | undefined
  let changesLeft = 0
  let isWhole = true
  const close = () => {
    if (descriptor !== undefined) closeSync(descriptor)
    descriptor = undefined
  }
  const rewrite = (emulator: Emulator): number => {
    // If that fails, the next change tries again.
    changesLeft = Math.max(fewestChanges, compact(file, emulator))
    close()
    descriptor = openSync(file, 'a')
    isWhole = true
    return descriptor
  }
  return {
    changed(table, before, after) {
      const row = after ?? before
      if (descriptor === undefined || restored === undefined || row === undefined) return
      const line: StateLine = { table: table as TableName, row, ...(after === undefined ? { gone: true } : {}) }
      const target = isWhole && fstatSync(descriptor).nlink > 0 ? descriptor : rewrite(restored)
      isWhole = false
      appendFileSync(target, `${JSON.stringify(line)}\n`)
      isWhole = true
      changesLeft -= 1
      if (changesLeft <= 0) rewrite(restored)
    },
    cleared() {
      if (descriptor !== undefined) ftruncateSync(descriptor)
    },
    restore(emulator) {
      refuseLink(file)
      requireFile(file)
      const found = existsSync(file) ? replay(emulator, file) : undefined
      const rows = rowsOf(emulator)
      if (found === undefined || found.isCutShort || found.lines > rows + fewestChanges || !isOwn(file)) rewrite(emulator)
      else {
        changesLeft = Math.max(fewestChanges, rows) - (found.lines - rows)
        descriptor = openSync(file, 'a')
      }
      restored = emulator
      failInterruptedJobs(emulator.cloud)
      resetInterrupted(emulator)
    },
    close,
  }
}

function tableNames({ cloud }: Emulator): readonly TableName[] {
  return Object.entries(cloud).flatMap(([name, value]) => (isObject(value) && 'restore' in value ? [name as TableName] : []))
}

/** @returns how many lines the file has; undefined if it has none, so that the seed remains */
function replay(emulator: Emulator, file: string): { readonly lines: number; readonly isCutShort: boolean } | undefined {
  const { cloud } = emulator
  const seeded = new Map(tableNames(emulator).map((name) => [name, new Set([...cloud[name].all()].map(({ id }) => id))]))
  let lines = 0
  let isCutShort = false
  for (const { table, row, gone } of readStateLines(file, () => {
    isCutShort = true
  })) {
    lines += 1
    const restorable: Pick<Table<Row>, 'restore'> | undefined = cloud[table]
    if (restorable?.restore === undefined)
      throw new Error(`the state file names "${table}", which is not a table; remove the file to start from the seed`)
    restorable.restore(row, gone === true)
    seeded.get(table)?.delete(row.id)
  }
  if (lines === 0) return undefined
  // The seed has just created its rows again: those that the file does not contain were deleted for good.
  for (const [name, ids] of seeded) for (const id of ids) cloud[name].remove(id, { forget: true })
  return { lines, isCutShort }
}

function rowsOf(emulator: Emulator): number {
  return tableNames(emulator).reduce(
    (sum, name) => sum + [...emulator.cloud[name].removed()].length + [...emulator.cloud[name].all()].length,
    0,
  )
}

/** @returns the number of rows */
function compact(file: string, emulator: Emulator): number {
  let rows = 0
  function* lines(): Generator<string> {
    for (const table of tableNames(emulator)) {
      for (const row of emulator.cloud[table].removed()) yield JSON.stringify({ table, row, gone: true })
      for (const row of emulator.cloud[table].all()) yield JSON.stringify({ table, row })
    }
  }
  function* counted(): Generator<string> {
    for (const line of lines()) {
      rows += 1
      yield `${line}\n`
    }
  }
  writeOwnFile(file, counted())
  return rows
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

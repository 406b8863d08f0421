/** Calls `alarm` after that many milliseconds, unless the returned function is called before. */
export type SetAlarm = (durationMs: number, alarm: () => void) => () => void

export const setSystemAlarm: SetAlarm = (durationMs, alarm) => {
  const timer = setTimeout(alarm, durationMs)
  return () => clearTimeout(timer)
}

import type { Qmp, QmpEvent } from '../../src/qemu/qmp.ts'

type Answer = (args: Readonly<Record<string, unknown>>) => unknown

export interface FakeQmp extends Qmp {
  /** Commands in their order, each with what it was about. */
  readonly sent: string[]
  tell(event: QmpEvent): void
}

/** A qemu that answers as the test says, and every other command with nothing. An event that nobody tells is told late. */
export function fakeQmp(answers: Readonly<Record<string, Answer>> = {}): FakeQmp {
  const sent: string[] = []
  const waiting: { readonly wanted: (event: QmpEvent) => boolean; readonly resolve: (event: QmpEvent) => void }[] = []
  return {
    sent,
    tell(event) {
      for (const { wanted, resolve } of waiting) if (wanted(event)) resolve(event)
    },
    async execute(command, args = {}) {
      sent.push([command, args['id'] ?? args['node-name'] ?? args['job-id'] ?? ''].join(' ').trim())
      return answers[command]?.(args)
    },
    event: (wanted, limitMs) =>
      new Promise((resolve, reject) => {
        waiting.push({ wanted, resolve })
        if (limitMs === 0) reject(new Error('qemu told nothing within 0 s'))
      }),
    close: () => undefined,
  }
}

import type { Transport } from 'cloudstack-client/api'

/** A CPI process that ends in the midst of its work, as by kill -9: nothing after that moment happens. */
export interface Killer {
  /** Wraps the transport of the process. */
  readonly around: (inner: Transport) => Transport
  /** Resolves at the moment of its end. */
  readonly killed: Promise<void>
}

export type Moment = 'before' | 'after'

const FOREVER = new Promise<never>(() => undefined)

/** @param nth number of the request, polls left out, before or after whose execution the process ends */
export function killAt(nth: number, moment: Moment): Killer {
  let calls = 0
  let isDead = false
  let die: () => void = () => undefined
  const killed = new Promise<void>((resolve) => {
    die = () => {
      isDead = true
      resolve()
    }
  })
  return {
    killed,
    around: (inner) => ({
      ...inner,
      async send(request) {
        if (isDead) return FOREVER
        if (!/(^|&)command=queryAsyncJobResult(&|$)/.test(request.body)) calls += 1
        if (calls < nth) return inner.send(request)
        if (moment === 'after') await inner.send(request)
        die()
        return FOREVER
      },
    }),
  }
}

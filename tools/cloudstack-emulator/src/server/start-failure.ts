interface SystemFailure {
  readonly code?: unknown
  readonly path?: unknown
}

/** Returns, on one line, why the emulator could not start, and the next step. */
export function describeStartFailure(error: unknown, listen: { readonly host: string; readonly port: number }): string {
  const { code, path } = (typeof error === 'object' && error !== null ? error : {}) as SystemFailure
  const place = `${listen.host}:${listen.port}`
  switch (code) {
    case 'EADDRINUSE':
      return `${place} is taken: end the program that listens there, or give another port with --listen (0 = any free one)`
    case 'EADDRNOTAVAIL':
      return `${listen.host} is not an address of this machine: give another with --listen`
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return `${listen.host} is neither an address nor a name that is known here: give another with --listen`
    case 'EACCES':
      return path === undefined
        ? `this user may not listen on ${place}: give a port above 1023 with --listen`
        : `this user may not open ${path}`
    case 'ENOENT':
      return `${path} does not exist`
    default:
      return (error instanceof Error ? error.message : String(error)).replace(/\s*\n\s*/g, ' ')
  }
}

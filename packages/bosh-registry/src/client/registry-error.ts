/** A registry that did not do what it was asked. The message holds no login and no settings. */
export class RegistryError extends Error {
  override readonly name = 'RegistryError'
}

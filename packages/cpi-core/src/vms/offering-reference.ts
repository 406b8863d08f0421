interface Offering {
  readonly id: string
  readonly name?: string
}

/** Returns the name of an offering, or its id where others have the same name: create_vm refuses a name that fits several. */
export function referenceTo({ id, name }: Offering, all: readonly Offering[]): string {
  const isUnique = all.every((other) => other.id === id || other.name !== name)
  return isUnique && name !== undefined ? name : id
}

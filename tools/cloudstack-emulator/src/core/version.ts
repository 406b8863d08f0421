/** What the emulator says it is: the server whose answers it agrees with. */
export const VERSION = '4.22.0.0-SNAPSHOT'

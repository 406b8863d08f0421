/** The version that the emulator reports: that of the recorded server. */
export const VERSION = '4.22.0.0-SNAPSHOT'

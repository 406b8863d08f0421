export const BYTES_PER_MIB = 1024 ** 2
export const BYTES_PER_GIB = 1024 ** 3
export const BYTES_PER_TIB = 1024 ** 4

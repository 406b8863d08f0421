export const BYTES_PER_GIB = 1024 ** 3

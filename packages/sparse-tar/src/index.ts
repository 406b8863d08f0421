export { expandSparse } from './expand-sparse.ts'
export { TarError, type TarErrorCode } from './tar-error.ts'

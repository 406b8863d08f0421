/** The operator's pages that follow from the code. */
export { operatorPages } from './pages.ts'

/** Shows what a call would do. */
export { type Explanation, explain } from './explain.ts'

/** Cleaning on the way in. */
export { cleanRecord, type CleanedRecord, type Values } from './clean-record.js';
export type { CleaningCode, CleaningProblem } from './problem.js';

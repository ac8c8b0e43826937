/** What the sandbox of a process on Temporal and its test say to each other about the clock. Imports no SDK. */

/** Memo of an instance: where its clock begins, in milliseconds since the epoch. Header of its activities: what it shows. */
export const CLOCK = 'test-clock';

/** Update: the clock goes to `until`, in milliseconds since the epoch; what is due by then happens in its order. */
export const PASS = 'test-pass';

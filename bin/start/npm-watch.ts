/** How often we look whether npm still lives. */
const INTERVAL_MS = 500;

/**
 * Calls `gone` when the npm that started us has died without a word (kill -9): nobody could press Ctrl-C any more.
 * Does nothing where npm did not start us.
 */
export function watchNpm(gone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const watching = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watching);
    gone();
  }, INTERVAL_MS);
  watching.unref();
}

import { parentOf, commandLineOf } from '../embedded/child-processes.js';

/** How often we look whether npm still lives. */
const INTERVAL_MS = 1_000;

/**
 * Calls `gone` when the npm that started us has died without a word (kill -9): nobody could press Ctrl-C any more.
 * Does nothing where npm did not start us. npm runs a script through a shell, which outlives it.
 */
export function watchNpm(gone: () => void): void {
  if (process.env['npm_lifecycle_event'] === undefined) return;
  const parent = process.ppid;
  const throughShell = / -c /.test(commandLineOf(parent) ?? '');
  const npm = throughShell ? parentOf(parent) : undefined;
  const watching = setInterval(() => {
    if (process.ppid === parent && (npm === undefined || parentOf(parent) === npm)) return;
    clearInterval(watching);
    gone();
  }, INTERVAL_MS);
  watching.unref();
}

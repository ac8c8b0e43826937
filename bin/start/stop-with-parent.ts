/**
 * Preloaded into API and worker by `npm start` (`--import`): when the starting process is gone, however it died, the
 * channel to it closes, and the process ends as if it had been asked to.
 */
const GRACE_MS = 10_000;

process.once('disconnect', () => {
  process.kill(process.pid, 'SIGTERM');
  setTimeout(() => process.exit(1), GRACE_MS).unref();
});
process.channel?.unref();

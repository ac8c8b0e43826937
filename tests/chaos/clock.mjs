/**
 * Loaded before a process's own code: what its parent sends as `{ clockShiftMs }` is added to what `Date` tells from then
 * on. Temporal's native core and timers (`setTimeout`) keep the machine's clock.
 */
const RealDate = Date;
const realNow = RealDate.now;
let shiftMs = 0;

RealDate.now = () => realNow() + shiftMs;
globalThis.Date = new Proxy(RealDate, {
  construct: (target, given, newTarget) =>
    Reflect.construct(target, given.length === 0 ? [target.now()] : given, newTarget),
});

process.on('message', (message) => {
  if (typeof message?.clockShiftMs === 'number') shiftMs = message.clockShiftMs;
});
// To hear is no reason to stay.
process.channel?.unref();

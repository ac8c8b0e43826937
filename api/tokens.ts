/** What Nest injects by name instead of by class. */
export const CONFIG = Symbol('ApiConfig');
export const LOG = Symbol('Logger');

import { EngineTables1795217000001 } from './1795217000001-engine-tables.js';

/** In order. A migration that was released is never changed. */
export const engineMigrations = [EngineTables1795217000001] as const;

/** Personal data in process variables, hidden from who may not read it in the CRM. */
import { maskedText, withTexts } from '../../../database/crm/personal-data/masked.js';
import type { Json } from '../../../workflows/engine/record.js';

/** Stands where something is hidden. Nobody can write it back: what was hidden would be lost. */
export const MASK = '⟦hidden⟧';

/** The value with each of the texts hidden, wherever in it they occur. */
export const masked = (value: Json, hidden: readonly string[]): Json =>
  withTexts(value, (text) => maskedText(text, hidden, MASK));

export const hasMask = (value: unknown): boolean => JSON.stringify(value)?.includes(MASK) ?? false;

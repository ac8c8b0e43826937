/** What is left of a text that told of somebody. */
import { sealLike, unsealIfSealed } from '../sealed.js';
import type { Identity } from './identity.js';
import { ERASED, maskedText } from './masked.js';
import type { TextColumn } from './stored-texts.js';

/** Stored texts without whom they told of: for `changeTexts`. */
export function erasing({ texts, telling, pattern }: Pick<Identity, 'texts' | 'telling' | 'pattern'>) {
  return (stored: string, { type }: Pick<TextColumn, 'type'>): string => {
    const text = unsealIfSealed(stored);
    const masked = maskedText(text, type === 'jsonb' || text !== stored ? texts : telling, ERASED);
    const erased = pattern ? masked.replaceAll(pattern, ERASED) : masked;
    return erased === text ? stored : sealLike(stored, erased);
  };
}

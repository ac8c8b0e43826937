import { Parser } from 'saxen';
import type { DesignKind } from '../../database/engine/design-file.entity.js';

/** Ids by which other files refer to one; none where it cannot be read yet. */
export function definitionIds(kind: DesignKind, content: string): readonly string[] {
  return kind === 'FORM' ? formIds(content) : xmlIds(content, kind === 'BPMN' ? 'process' : 'decision');
}

function formIds(content: string): readonly string[] {
  try {
    const { id } = JSON.parse(content) as { readonly id?: unknown };
    return typeof id === 'string' ? [id] : [];
  } catch {
    return [];
  }
}

function xmlIds(content: string, element: string): readonly string[] {
  const ids: string[] = [];
  const parser = new Parser();
  let broken = false;
  parser.on('openTag', (name, attributesOf) => {
    if (name.replace(/^.*:/, '') !== element) return;
    const attributes = attributesOf();
    if (attributes !== false && attributes['id'] !== undefined) ids.push(attributes['id']);
  });
  parser.on('error', () => {
    broken = true;
  });
  parser.parse(content);
  return broken ? [] : ids;
}

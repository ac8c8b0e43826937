/** What a multipart form says of its files: JSON texts, checked as JSON bodies are. */
import { invalid } from '../problem/problem.js';
import { record } from '../search/request.js';
import { describe } from '../validation/describe.js';
import { validationPipe } from '../validation/validation-pipe.js';
import { DocumentMetadata } from './documents.dto.js';

const PIPE = validationPipe();

export async function metadataOf(form: unknown, field: string): Promise<DocumentMetadata> {
  const value = record(form ?? {}, 'the form', [field])[field];
  return value === undefined ? {} : checked(parsed(value, field));
}

/** One for each file, in their order; fewer leave the last files without. */
export async function metadataList(form: unknown, files: number): Promise<readonly DocumentMetadata[]> {
  const value = record(form ?? {}, 'the form', ['metadataList'])['metadataList'];
  if (value === undefined) return [];
  const list = Array.isArray(value)
    ? value.map((entry) => parsed(entry, 'metadataList'))
    : parsed(value, 'metadataList');
  const entries: readonly unknown[] = Array.isArray(list) ? list : [list];
  if (entries.length > files)
    throw invalid(
      `Expected metadataList to have at most ${String(files)} entries, but it has ${String(entries.length)}.`,
    );
  return Promise.all(entries.map(checked));
}

function parsed(value: unknown, field: string): unknown {
  try {
    if (typeof value === 'string') return JSON.parse(value);
  } catch {
    // Falls through to the refusal.
  }
  throw invalid(`Expected ${field} to be JSON, but it is ${describe(value)}.`);
}

function checked(value: unknown): Promise<DocumentMetadata> {
  return PIPE.transform(record(value, 'metadata'), {
    type: 'body',
    metatype: DocumentMetadata,
  }) as Promise<DocumentMetadata>;
}

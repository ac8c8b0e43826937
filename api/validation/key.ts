import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { Key } from '../../workflows/bpmn/plan.js';
import { invalid } from '../problem/problem.js';
import { describe } from './describe.js';

const LARGEST_KEY = 2n ** 63n - 1n;

/** A key as people may send it: decimal digits that fit PostgreSQL's bigint. */
export function isKey(value: unknown): value is Key {
  return typeof value === 'string' && /^[0-9]{1,19}$/.test(value) && BigInt(value) <= LARGEST_KEY;
}

/** Checks a key in the path: 400 where it is none. */
@Injectable()
export class KeyPipe implements PipeTransform<string, Key> {
  transform(value: string, metadata: ArgumentMetadata): Key {
    if (isKey(value)) return value;
    throw invalid(
      `Expected ${metadata.data ?? 'the key'} to be a key (at most 19 digits), but it is ${describe(value)}.`,
    );
  }
}

import { Injectable, type ArgumentMetadata, type PipeTransform } from '@nestjs/common';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { notFound } from '../../problem/problem.js';
import { isKey } from '../../validation/key.js';

/** An id in the path. Camunda 7's own are any text: one that is no key of ours names nothing. */
@Injectable()
export class IdPipe implements PipeTransform<string, Key> {
  transform(value: string, { data = 'thing' }: ArgumentMetadata): Key {
    if (isKey(value)) return value;
    throw notFound(
      data.replace(/Key$/, '').replace(/([A-Z])/g, (capital) => ` ${capital.toLowerCase()}`),
      value,
    );
  }
}

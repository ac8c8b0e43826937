import { ValidationPipe, type ArgumentMetadata, type ValidationPipeOptions } from '@nestjs/common';
import type { ValidationError } from 'class-validator';
import { invalid } from '../problem/problem.js';
import { describe } from './describe.js';

/** Checks request bodies against their DTO. What a DTO does not name is refused, so that a typing error is not ignored. */
export function validationPipe(options: Pick<ValidationPipeOptions, 'expectedType'> = {}): ValidationPipe {
  return new ObjectPipe({
    ...options,
    transform: true,
    whitelist: true,
    forbidNonWhitelisted: true,
    exceptionFactory: (errors) => invalid(errors.flatMap((error) => sentences(error, '')).join(' ')),
  });
}

/** A list has fields of its own, `filter` and `sort` among them. */
class ObjectPipe extends ValidationPipe {
  override async transform(value: unknown, metadata: ArgumentMetadata): Promise<unknown> {
    if (metadata.type === 'body' && metadata.metatype !== Object && metadata.metatype !== Array && Array.isArray(value))
      throw invalid('Expected the body to be an object, but it is a list.');
    return super.transform(value, metadata) as Promise<unknown>;
  }
}

/** The fields' messages read "to be a text": this puts the path before them and the value behind them. */
function sentences(error: ValidationError, parent: string): readonly string[] {
  const path = parent === '' ? error.property : `${parent}.${error.property}`;
  const own = Object.entries(error.constraints ?? {}).map(([constraint, expectation]) =>
    constraint === 'whitelistValidation'
      ? `Expected no property ${path}, but it is given.`
      : `Expected ${path} ${expectation}, but it is ${describe(error.value)}.`,
  );
  return [...own.slice(0, 1), ...(error.children ?? []).flatMap((child) => sentences(child, path))];
}

/** One decorator per field of a request: its check, its message ("to be …") and its place in the OpenAPI document. */
import { applyDecorators } from '@nestjs/common';
import { ApiProperty, type ApiPropertyOptions } from '@nestjs/swagger';
import { Transform, Type } from 'class-transformer';
import {
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsObject,
  IsOptional,
  IsString,
  Length,
  Max,
  Min,
  ValidateIf,
  ValidateNested,
  ArrayMaxSize,
  ArrayUnique,
  ValidateBy,
  type ValidateByOptions,
} from 'class-validator';
import { hasMask, MASK } from '../crm/masking/mask.js';
import { isDate } from './date.js';
import { isKey } from './key.js';

interface FieldOptions {
  readonly description: string;
  /** May be absent, or null, which is the same. */
  readonly optional?: boolean;
  readonly example?: unknown;
}

function field(options: FieldOptions, api: ApiPropertyOptions, ...checks: PropertyDecorator[]): PropertyDecorator {
  const { description, optional = false, example } = options;
  const property = {
    description,
    required: !optional,
    ...(optional ? { nullable: true } : {}),
    ...(example === undefined ? {} : { example }),
    ...api,
  };
  return applyDecorators(
    ApiProperty(property as ApiPropertyOptions),
    ...(optional ? [IsOptional(), Transform(({ value }: { value: unknown }) => value ?? undefined)] : []),
    ...checks,
  ) as PropertyDecorator;
}

export function TextField(
  options: FieldOptions & {
    readonly minLength?: number;
    readonly maxLength?: number;
    readonly values?: readonly string[];
  },
): PropertyDecorator {
  const { minLength = 0, maxLength = 4000, values } = options;
  if (values)
    return field(
      options,
      { type: String, enum: options.optional === true ? [...values, null] : [...values] },
      IsIn(values, { message: `to be one of ${values.join(', ')}` }),
    );
  return field(
    options,
    { type: String, minLength, maxLength },
    Length(minLength, maxLength, {
      message: `to be a text of ${String(minLength)} to ${String(maxLength)} characters`,
    }),
    IsString({ message: 'to be a text' }),
  );
}

export function KeyField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: String, pattern: '^[0-9]{1,19}$' },
    ValidateBy(
      { name: 'isKey', validator: { validate: isKey } },
      { message: 'to be a key (a text of at most 19 digits)' },
    ),
  );
}

/** ISO-8601 date and time with offset; an empty text where `emptyResets`. */
export function DateField(options: FieldOptions & { readonly emptyResets?: boolean }): PropertyDecorator {
  return field(
    options,
    options.emptyResets === true
      ? {
          anyOf: [
            { type: 'string', format: 'date-time' },
            { type: 'string', maxLength: 0 },
          ],
        }
      : { type: String, format: 'date-time' },
    ...(options.emptyResets === true
      ? [ValidateIf((_, value) => value !== '' && value !== null && value !== undefined)]
      : []),
    ValidateBy(
      { name: 'isDate', validator: { validate: isDate } },
      { message: 'to be an ISO-8601 date and time, e.g. 2026-12-24T18:00:00Z' },
    ),
  );
}

export function IntegerField(
  options: FieldOptions & { readonly minimum?: number; readonly maximum?: number },
): PropertyDecorator {
  const { minimum = 0, maximum = Number.MAX_SAFE_INTEGER } = options;
  const message = `to be a whole number from ${String(minimum)} to ${String(maximum)}`;
  return field(
    options,
    { type: 'integer', minimum, maximum },
    Max(maximum, { message }),
    Min(minimum, { message }),
    IsInt({ message: 'to be a whole number' }),
  );
}

export function BooleanField(options: FieldOptions): PropertyDecorator {
  return field(options, { type: Boolean }, IsBoolean({ message: 'to be true or false' }));
}

export function TextListField(
  options: FieldOptions & { readonly maxItems?: number; readonly maxLength?: number },
): PropertyDecorator {
  const { maxItems = 1000, maxLength = 4000 } = options;
  return field(
    options,
    { type: String, isArray: true },
    ArrayMaxSize(maxItems, { message: `to have at most ${String(maxItems)} entries` }),
    Length(1, maxLength, { each: true, message: `to be a list of texts of 1 to ${String(maxLength)} characters` }),
    IsString({ each: true, message: 'to be a list of texts' }),
    IsArray({ message: 'to be a list of texts' }),
  );
}

/** One of `values`, or a list of some of them; a list to who reads it. */
export function ChoicesField(options: FieldOptions & { readonly values: readonly string[] }): PropertyDecorator {
  const { values } = options;
  const one = { type: 'string', enum: [...values] };
  const message = `to be one of ${values.join(', ')}, or a list of some of them`;
  return field(
    options,
    { oneOf: [one, { type: 'array', items: one, uniqueItems: true }] },
    Transform(({ value }: { value: unknown }) => (typeof value === 'string' ? [value] : value)),
    ArrayUnique({ message: 'to be a list without repetitions' }),
    IsIn(values, { each: true, message }),
    IsArray({ message }),
  );
}

/** Who was not shown a value cannot write it back. */
const NOTHING_HIDDEN: ValidateByOptions = {
  name: 'nothingHidden',
  validator: {
    validate: (value) => !hasMask(value),
    defaultMessage: () => `to have nothing that was hidden from you (${MASK}); leave those variables out`,
  },
};

/** Process variables: any JSON object, handed on as it came. */
export function VariablesField(options: FieldOptions): PropertyDecorator {
  return field(
    options,
    { type: 'object', additionalProperties: true },
    Transform(({ obj, key }: { obj: Record<string, unknown>; key: string }) => obj[key] ?? undefined),
    ValidateBy(NOTHING_HIDDEN),
    IsObject({ message: 'to be an object of variables by name' }),
  );
}

export function ObjectField<T extends object>(
  options: FieldOptions & { readonly type: new () => T },
): PropertyDecorator {
  return field(
    options,
    { type: options.type },
    ValidateNested({ message: 'to be an object' }),
    IsObject({ message: 'to be an object' }),
    Type(() => options.type),
  );
}

export function ObjectListField<T extends object>(
  options: FieldOptions & { readonly type: new () => T; readonly maxItems?: number },
): PropertyDecorator {
  const { maxItems = 100 } = options;
  return field(
    options,
    { type: options.type, isArray: true },
    ArrayMaxSize(maxItems, { message: `to have at most ${String(maxItems)} entries` }),
    ValidateNested({ each: true, message: 'to be a list of objects' }),
    IsArray({ message: 'to be a list of objects' }),
    Type(() => options.type),
  );
}

/** The only tenant there is. */
export function TenantField(): PropertyDecorator {
  return TextField({ description: 'Tenant; only `<default>` exists.', optional: true, values: ['<default>'] });
}

export function OperationReferenceField(): PropertyDecorator {
  return IntegerField({
    description: 'A number of the caller’s own; accepted, and kept nowhere.',
    optional: true,
    minimum: 1,
  });
}

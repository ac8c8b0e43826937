import { ApiCommand } from '../openapi/routes.js';

/** A route that begins a batch operation. */
export function Begins(summary: string, refusals: readonly number[] = []): MethodDecorator {
  return ApiCommand({
    summary,
    description: 'Answers at once; `/batch-operations` tells how far it is.',
    status: 200,
    refusals,
    schema: {
      type: 'object',
      required: ['batchOperationKey', 'batchOperationType'],
      properties: { batchOperationKey: { type: 'string' }, batchOperationType: { type: 'string' } },
    },
  });
}

/** What starts a process from outside: the subscriptions of one version take the place of those of any other. */
import type { EntityManager } from 'typeorm';
import { replaceStartSubscriptions } from '../../database/engine/messages.js';
import { replaceEventStarts } from '../../database/engine/signals.js';
import type { StartDeclaration } from '../../processes/compiler/index.js';
import type { Key } from '../../workflows/bpmn/plan.js';

export async function openStarts(
  manager: EntityManager,
  {
    starts,
    ...version
  }: {
    readonly processId: string;
    readonly tenantId: string;
    readonly processDefinitionKey: Key;
    readonly starts: readonly StartDeclaration[];
  },
): Promise<void> {
  await replaceEventStarts(manager, {
    ...version,
    signals: starts.filter((start) => start.trigger === 'signal'),
    conditions: starts.filter((start) => start.trigger === 'conditional'),
  });
  await replaceStartSubscriptions(manager, {
    ...version,
    subscriptions: starts.flatMap((start) =>
      start.trigger === 'message' ? [{ elementId: start.elementId, messageName: start.messageName }] : [],
    ),
  });
}

import { z } from 'zod';
import { NamedEvent } from '../../database/crm/named-event.entity.js';
import { defineChange } from '../crm/define-change.js';

export const notify = defineChange({
  type: 'collaboration:notify',
  title: 'Tell of an event',
  description:
    'Tells that something of this name happened. Who is told what, on which channel, is said by the communication ' +
    'protocols of the process that have the event `named`: they are data, and change without the model.',
  input: z.object({
    event: z.string().min(1).max(255).describe('Name of the event, as protocols have it in `eventName`.'),
    eventVariables: z
      .record(z.string(), z.json())
      .default({})
      .describe('What conditions and templates are to know beside the variables of the instance.'),
  }),
  output: z.object({ eventId: z.string().describe('Id of the event: deliveries of protocols have it.') }),
  async change({ event, eventVariables }, { manager, idempotencyKey, processInstanceKey, elementId, now }) {
    await manager.insert(NamedEvent, {
      key: idempotencyKey,
      name: event,
      processInstanceKey,
      elementId,
      variables: JSON.stringify(eventVariables),
      at: now,
    });
    return { eventId: `named-${idempotencyKey}` };
  },
});

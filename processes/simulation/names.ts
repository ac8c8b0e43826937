import type { Key } from '../../workflows/bpmn/plan.js';
import type { EngineRecord } from '../../workflows/engine/index.js';

/** What keys stand for, learnt from records, so that traces say ids instead. */
export class Names {
  private readonly elements = new Map<Key, string>();
  private readonly things = new Map<Key, string>();

  learn(record: EngineRecord): void {
    if (record.type === 'element-activated') this.elements.set(record.key, record.elementId);
    if (record.type === 'user-task-created' || record.type === 'job-created' || record.type === 'incident-raised') {
      this.things.set(record.key, record.elementId);
    }
    if (record.type === 'signal-subscription-opened') this.things.set(record.key, record.signalName);
    if (record.type === 'subscription-opened') this.things.set(record.key, record.messageName);
  }

  /** Id of the element of an element instance. */
  element(key: Key): string {
    return this.elements.get(key) ?? key;
  }

  /** Element of a user task, job or incident; message of a subscription. */
  thing(key: Key): string {
    return this.things.get(key) ?? key;
  }

  timer(key: Key, elementId: string): void {
    this.things.set(key, elementId);
  }
}

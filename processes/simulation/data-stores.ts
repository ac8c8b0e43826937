/** The data stores of a run: in memory, and gone with it. */
import { changedStore, type DataStoreWork } from '../../workflows/bpmn/data-store.js';
import type { Json } from '../../workflows/bpmn/define.js';
import type { ActivityAnswer } from './scenario.js';

export class DataStores {
  private values: ReadonlyMap<string, Json> = new Map();

  perform(work: DataStoreWork): ActivityAnswer {
    if ('read' in work) return { variables: Object.fromEntries(work.read.map((id) => [id, this.valueOf(id)])) };
    const before = this.values;
    for (const change of work.write) {
      const { id } = change.store;
      const changed = changedStore(this.valueOf(id), change);
      if (!changed.ok) {
        this.values = before;
        return { failure: changed.message, incident: 'DATA_STORE_FULL' };
      }
      this.values = new Map([...this.values, [id, changed.value]]);
    }
    return { variables: {} };
  }

  private valueOf(id: string): Json {
    return this.values.get(id) ?? null;
  }
}

/** What the diagram shows at a moment: tokens, what is done, incidents and variables, of each instance. */
import type { Plan } from '../../workflows/bpmn/plan.js';
import type { EngineRecord, Json } from '../../workflows/engine/record.js';
import type { Moment } from './playback.js';

export interface Scope {
  readonly key: string;
  readonly elementId: string;
  readonly variables: Readonly<Record<string, Json>>;
}

export interface OpenIncident {
  readonly elementId: string;
  readonly code: string;
  readonly message: string;
}

export interface InstanceSnapshot {
  readonly plan: Plan;
  readonly ended: boolean;
  /** By element: how many are there, those that wait before a join included. */
  readonly tokens: ReadonlyMap<string, number>;
  /** Elements that were completed, and flows that were taken. */
  readonly passed: readonly string[];
  readonly incidents: readonly OpenIncident[];
  /** The process first, then whatever has variables of its own and goes on. */
  readonly scopes: readonly Scope[];
}

/** @param plans - of the instances, by their index */
export function snapshots(moments: readonly Moment[], plans: readonly Plan[]): readonly InstanceSnapshot[] {
  const folds: Fold[] = [];
  for (const { instance, records } of moments) {
    const plan = plans[instance];
    if (plan === undefined) continue;
    const fold = (folds[instance] ??= new Fold(plan));
    for (const record of records) fold.add(record);
  }
  return folds.filter(Boolean).map((fold) => fold.snapshot());
}

interface Alive {
  readonly elementId: string;
  readonly scopeKey: string;
}

class Fold {
  private ended = false;
  private process = '';
  private readonly elements = new Map<string, Alive>();
  private readonly ids = new Map<string, string>();
  /** Tokens that are on their way into an element, or wait before it. */
  private readonly arriving = new Map<string, number>();
  private readonly passed = new Set<string>();
  private readonly incidents = new Map<string, OpenIncident>();
  private readonly variables = new Map<string, Record<string, Json>>();

  constructor(private readonly plan: Plan) {}

  add(record: EngineRecord): void {
    switch (record.type) {
      case 'instance-started':
        this.process = record.processInstanceKey;
        break;
      case 'instance-ended':
        this.ended = true;
        this.elements.clear();
        this.arriving.clear();
        break;
      case 'element-activated':
        this.elements.set(record.key, record);
        this.ids.set(record.key, record.elementId);
        this.arrive(record.elementId);
        break;
      case 'element-ended':
        this.leave(record.key, record.state === 'COMPLETED');
        break;
      case 'flow-taken': {
        const target = this.plan.flows[record.flowId]?.target ?? '';
        this.passed.add(record.flowId);
        this.arriving.set(target, (this.arriving.get(target) ?? 0) + 1);
        break;
      }
      case 'variable-set': {
        const own = this.variables.get(record.scopeKey) ?? {};
        this.variables.set(record.scopeKey, { ...own, [record.name]: record.value });
        break;
      }
      case 'incident-raised': {
        const { elementId, errorType: code, errorMessage: message } = record;
        this.incidents.set(record.key, { elementId, code, message });
        break;
      }
      case 'incident-resolved':
        this.incidents.delete(record.key);
        break;
      default:
    }
  }

  snapshot(): InstanceSnapshot {
    const alive = [...this.elements];
    const around = new Set(alive.map(([, { scopeKey }]) => scopeKey));
    const tokens = new Map([...this.arriving].filter(([, count]) => count > 0));
    for (const [key, { elementId }] of alive)
      if (!around.has(key) && key !== this.process) tokens.set(elementId, (tokens.get(elementId) ?? 0) + 1);
    const kept = [...this.variables].filter(([key]) => key === this.process || this.elements.has(key));
    return {
      plan: this.plan,
      ended: this.ended,
      tokens,
      passed: [...this.passed],
      incidents: this.ended ? [] : [...this.incidents.values()],
      scopes: kept.map(([key, variables]) => ({ key, elementId: this.ids.get(key) ?? this.plan.processId, variables })),
    };
  }

  /** A parallel join takes one token of each of its flows, other joins take all. */
  private arrive(elementId: string): void {
    const { kind = '', incoming = [] } = this.plan.nodes[elementId] ?? {};
    const waiting = this.arriving.get(elementId) ?? 0;
    const taken = kind === 'parallel-gateway' ? incoming.length : /^(?:inclusive|complex)/.test(kind) ? waiting : 1;
    this.arriving.set(elementId, Math.max(0, waiting - taken));
  }

  private leave(key: string, completed: boolean): void {
    const { elementId } = this.elements.get(key) ?? {};
    this.elements.delete(key);
    if (elementId === undefined) return;
    if (completed) this.passed.add(elementId);
    for (const id of this.arriving.keys()) if (this.plan.nodes[id]?.scope === elementId) this.arriving.delete(id);
  }
}

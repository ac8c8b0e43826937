/** An ERP of another house: a table of its own, records that it hands in, webhooks that it takes. */
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import { Webhook } from 'standardwebhooks';

export interface TheirRecord {
  readonly id: string;
  /** Counts the edits that were made there. */
  version: number;
  batonRecordId: string | undefined;
  readonly fields: Record<string, string | null>;
}

export interface Delivered {
  readonly id: string;
  readonly type: string;
  // eslint-disable-next-line @typescript-eslint/no-explicit-any -- tests look into messages of every kind
  readonly data: any;
  readonly status: number;
}

interface Edit {
  readonly id: string;
  readonly version: number;
  readonly changedAt: string;
  readonly batonRecordId: string | undefined;
  readonly fields: Readonly<Record<string, string | null>>;
}

export class OtherSystem {
  readonly records = new Map<string, TheirRecord>();
  readonly delivered: Delivered[] = [];
  /** Told what it had told itself. */
  readonly echoes: Delivered[] = [];
  /** Not yet handed in. */
  readonly edits: Edit[] = [];
  url = '';
  secret = '';
  /** Statuses of the next answers, as long as there are some. */
  readonly answers: number[] = [];
  private made = 0;
  private readonly server = createServer((request, response) => {
    void (async () => {
      if (request.method === 'GET') {
        response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(this.list()));
        return;
      }
      const body = await text(request);
      const headers = request.headers as Record<string, string>;
      const message = new Webhook(this.secret).verify(body, headers) as Omit<Delivered, 'id' | 'status'>;
      const { status, answer } = this.take(headers['webhook-id'] ?? '', message);
      response.writeHead(status, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    })().catch(() => response.writeHead(500).end());
  });

  constructor(readonly name: string) {}

  async start(): Promise<this> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.url = `http://127.0.0.1:${String((this.server.address() as AddressInfo).port)}/`;
    return this;
  }

  async close(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
  }

  /** Somebody there changes a record, or makes one. */
  edit(id: string, changedAt: Date, fields: Readonly<Record<string, string | null>>): void {
    const record = this.records.get(id) ?? this.add(id);
    Object.assign(record.fields, fields);
    record.version += 1;
    const { version, batonRecordId } = record;
    this.edits.push({ id, version, batonRecordId, changedAt: changedAt.toISOString(), fields });
  }

  /** What it hands in next, the oldest edits first. */
  outbox(limit = 10): readonly object[] {
    return this.edits.slice(0, limit).map(({ fields, ...edit }) => ({ ...edit, ...fields }));
  }

  /** All that it has, as it is now. */
  list(): readonly object[] {
    return [...this.records.values()].map(({ id, version, batonRecordId, fields }) => ({
      ...{ id, version, batonRecordId },
      ...fields,
    }));
  }

  ofBaton(recordId: string): TheirRecord | undefined {
    return [...this.records.values()].find(({ batonRecordId }) => batonRecordId === recordId);
  }

  private add(id: string): TheirRecord {
    const record = { id, version: 0, batonRecordId: undefined, fields: {} };
    this.records.set(id, record);
    return record;
  }

  private take(id: string, { type, data }: Omit<Delivered, 'id' | 'status'>): { status: number; answer: object } {
    const { recordId, externalId, theirVersion, fields } = data;
    const known = externalId === null ? this.ofBaton(recordId) : this.records.get(externalId);
    const forced = this.answers.shift();
    const status = forced ?? ((known?.version ?? 0) > Number(theirVersion ?? 0) ? 409 : 200);
    const delivered = { id, type, data, status };
    this.delivered.push(delivered);
    if (status !== 200) return { status, answer: {} };
    if (type === 'crm.record.deleted') {
      if (known) this.records.delete(known.id);
      return { status, answer: {} };
    }
    this.made += known ? 0 : 1;
    const record = known ?? this.add(externalId ?? `${this.name}-${String(this.made)}`);
    const repeated = Object.entries(fields as Record<string, string>).some(
      ([name, value]) => record.fields[name] === value && String(value).startsWith(`${this.name} `),
    );
    if (repeated) this.echoes.push(delivered);
    record.batonRecordId = recordId;
    Object.assign(record.fields, fields);
    return { status, answer: { externalId: record.id } };
  }
}

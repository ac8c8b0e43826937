import type { DataSource } from 'typeorm';
import type { CarefulClient } from '../client.js';
import type { Ledger, Publication } from '../ledger.js';

/** What everybody works with who uses the product in a run. */
export interface LoadContext {
  readonly client: CarefulClient;
  readonly ledger: Ledger;
  readonly next: (below: number) => number;
  /** For what is done in the database by others: connectors that hand in records. */
  readonly dataSource: DataSource;
}

/** Under its id until somebody has it. 409: it was taken the time before, and its answer lost. */
export async function publish(
  { client, ledger }: Pick<LoadContext, 'client' | 'ledger'>,
  message: Omit<Publication, 'accepted'> & { readonly variables: object },
): Promise<void> {
  const { messageId, name, correlationKey, variables, finds } = message;
  const publication: Publication = { messageId, name, correlationKey, finds, accepted: false };
  ledger.publications.push(publication);
  const timeToLive = 7_200_000;
  const body = { name, correlationKey, messageId, variables, timeToLive };
  const answer = await client.persist('/messages/publication', body);
  if (answer === undefined) return;
  publication.accepted = answer.status === 200 || (answer.status === 409 && answer.unanswered > 0);
  if (!publication.accepted)
    throw new Error(`Expected message ${messageId} to be taken, but: ${JSON.stringify(answer)}`);
}

/** Of so many starts one is asked for once more after its answer, as by a client that has lost it. */
const REPEATED = 3;

/** Starts an instance under an `Idempotency-Key`. */
export async function startInstance(
  { client, ledger, next }: Pick<LoadContext, 'client' | 'ledger' | 'next'>,
  { id, processId, variables }: { readonly id: string; readonly processId: string; readonly variables: object },
): Promise<void> {
  const answers: string[] = [];
  ledger.starts.push({ id, answers });
  const body = { processDefinitionId: processId, businessId: id, variables };
  for (let times = next(REPEATED) === 0 ? 2 : 1; times > 0; times -= 1) {
    const answer = await client.persist('/process-instances', body, id);
    if (answer === undefined) return;
    if (answer.status !== 200) throw new Error(`Expected ${id} to be started, but: ${JSON.stringify(answer)}`);
    answers.push((answer.body as { readonly processInstanceKey: string }).processInstanceKey);
  }
}

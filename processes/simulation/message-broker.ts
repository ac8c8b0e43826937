/** Messages of a scenario, by Camunda 8's rules: each reaches a process once, and waits for its time to live. */
import type { Variables } from '../../workflows/bpmn/define.js';
import type { Key } from '../../workflows/bpmn/plan.js';

export interface Message {
  readonly name: string;
  /** Undefined: for whatever waits for the name. */
  readonly correlationKey: string | undefined;
  readonly variables: Variables;
  readonly timeToLiveMs: number;
}

export interface OpenSubscription {
  readonly processId: string;
  readonly key: Key;
  readonly messageName: string;
  readonly correlationKey: string;
}

export interface Delivery {
  readonly messageKey: Key;
  readonly variables: Variables;
}

interface Buffered extends Message {
  readonly key: Key;
  readonly expiresAt: number;
  /** Ids of the processes that took it. */
  readonly takenBy: Set<string>;
}

export class MessageBroker<Subscription extends OpenSubscription> {
  private readonly subscriptions = new Map<Key, Subscription>();
  private buffered: Buffered[] = [];
  private published = 0;
  private last: Buffered | undefined;

  /** Answers the deliveries to make, one per process at most, to those subscriptions that are meant. */
  publish(
    message: Message,
    now: number,
    meant: (subscription: Subscription) => boolean = () => true,
  ): readonly (Delivery & { readonly subscription: Subscription })[] {
    this.published += 1;
    const buffered = {
      ...message,
      key: `${this.published}`,
      expiresAt: now + message.timeToLiveMs,
      takenBy: new Set<string>(),
    };
    this.last = buffered;
    const deliveries = [...this.subscriptions.values()].flatMap((subscription) => {
      if (!meant(subscription) || !matches(buffered, subscription)) return [];
      buffered.takenBy.add(subscription.processId);
      return [{ subscription, messageKey: buffered.key, variables: message.variables }];
    });
    if (message.timeToLiveMs > 0) this.buffered.push(buffered);
    return deliveries;
  }

  /** A start event took the message: no other instance of the process does. */
  startedBy(processId: string): void {
    this.last?.takenBy.add(processId);
  }

  /** Answers the oldest message that waits for this subscription. */
  open(subscription: Subscription, now: number): Delivery | undefined {
    this.subscriptions.set(subscription.key, subscription);
    this.buffered = this.buffered.filter(({ expiresAt }) => expiresAt > now);
    const message = this.buffered.find((candidate) => matches(candidate, subscription));
    message?.takenBy.add(subscription.processId);
    return message && { messageKey: message.key, variables: message.variables };
  }

  close(key: Key): void {
    this.subscriptions.delete(key);
  }
}

function matches(message: Buffered, { processId, messageName, correlationKey }: OpenSubscription): boolean {
  const sameKey = message.correlationKey === undefined || message.correlationKey === correlationKey;
  return message.name === messageName && sameKey && !message.takenBy.has(processId);
}

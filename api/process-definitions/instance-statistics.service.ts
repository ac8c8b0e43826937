import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { ofCallersTenants } from '../auth/caller.js';
import { assertSeesInstances } from '../auth/grants.js';
import { messageSubscriptions } from '../message-subscriptions/message-subscriptions.table.js';
import { invalid } from '../problem/problem.js';
import { condition } from '../search/condition.js';
import { record } from '../search/request.js';
import { search, type SearchResult } from '../search/search.js';
import type { ItemOf } from '../search/table.js';
import {
  definitionStatistics,
  subscriptionCounts,
  subscriptionStatistics,
  versionStatistics,
} from './instance-statistics.table.js';

export type DefinitionStatistics = ItemOf<typeof definitionStatistics>;
export type VersionStatistics = ItemOf<typeof versionStatistics>;
export type SubscriptionStatistics = ItemOf<typeof subscriptionStatistics>;

@Injectable()
export class InstanceStatisticsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  ofDefinitions(body: unknown): Promise<SearchResult<DefinitionStatistics>> {
    return search(this.database, { table: definitionStatistics, body });
  }

  ofVersions(body: unknown): Promise<SearchResult<VersionStatistics>> {
    const { processDefinitionId } = record(record(body ?? {}, 'the body')['filter'] ?? {}, 'filter');
    if (processDefinitionId === undefined || processDefinitionId === null)
      throw invalid('Expected filter.processDefinitionId to name a process, but it is missing.');
    return search(this.database, { table: versionStatistics, body });
  }

  /** The filter is one of message subscriptions: what it lets through is counted. */
  ofSubscriptions(body: unknown): Promise<SearchResult<SubscriptionStatistics>> {
    const { filter, ...rest } = record(body ?? {}, 'the body');
    const subscriptions = record(filter ?? {}, 'filter');
    if (Object.keys(subscriptions).length > 0) assertSeesInstances();
    return search(this.database, {
      table: subscriptionStatistics,
      body: rest,
      from: (parameters) =>
        subscriptionCounts(
          `${condition(messageSubscriptions, subscriptions, parameters)} AND ${ofCallersTenants('s.tenant_id', parameters)}`,
        ),
    });
  }
}

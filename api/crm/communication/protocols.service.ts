import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { CommunicationProtocol } from '../../../database/crm/communication-protocol.entity.js';
import { feelProblem } from '../../../processes/compiler/evaluate-feel.js';
import type { Variables } from '../../../workflows/contract.js';
import { invalid } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { planTelling, type Telling } from './plan-telling.js';
import type { ProtocolRequest, ProtocolTestRequest } from './protocols.dto.js';
import { communicationProtocols, protocolDeliveries } from './protocols.table.js';

export type Protocol = ItemOf<typeof communicationProtocols>;
export type Delivery = ItemOf<typeof protocolDeliveries>;

/** Who is told what, as data: a change counts from the next event on. */
@Injectable()
export class ProtocolsService {
  constructor(@Inject(DataSource) private readonly database: DataSource) {}

  search(body: unknown): Promise<SearchResult<Protocol>> {
    return search(this.database, { table: communicationProtocols, body });
  }

  get(id: string): Promise<Protocol> {
    return get(this.database, communicationProtocols, id);
  }

  async create(request: ProtocolRequest): Promise<Protocol> {
    const { manager } = this.database;
    const { id } = await manager.save(manager.create(CommunicationProtocol, columnsOf(request)));
    return this.get(id);
  }

  /** One that is active again tells what happens from then on. */
  async update(id: string, request: ProtocolRequest): Promise<Protocol> {
    const { active: before } = await this.get(id);
    const columns = columnsOf(request);
    const since = columns.active && !before ? { activeSince: () => 'now()' } : {};
    await this.database.manager.update(
      CommunicationProtocol,
      { id },
      { ...columns, ...since, updatedAt: () => 'now()' },
    );
    return this.get(id);
  }

  async delete(id: string): Promise<void> {
    await this.get(id);
    await this.database.manager.delete(CommunicationProtocol, { id });
  }

  async deliveries(id: string, body: unknown): Promise<SearchResult<Delivery>> {
    await this.get(id);
    return search(this.database, {
      table: protocolDeliveries,
      body,
      within: (parameters) => `d.protocol_id = ${parameters.add(id)}`,
    });
  }

  /** Who would be told what, if it happened now. Tells nobody. */
  async test(id: string, request: ProtocolTestRequest): Promise<readonly Telling[]> {
    await this.get(id);
    const { manager } = this.database;
    const protocol = await manager.findOneByOrFail(CommunicationProtocol, { id });
    const { processInstanceKey, variables } = request;
    const elementId = request.elementId ?? protocol.elementId;
    return planTelling(manager, protocol, {
      id: 'test',
      event: protocol.event,
      processId: protocol.processId,
      processInstanceKey: processInstanceKey ?? '0',
      elementId,
      elementName: elementId,
      elementInstanceKey: null,
      variables: (variables ?? {}) as Variables,
      at: new Date(),
    });
  }
}

function columnsOf(request: ProtocolRequest) {
  const { processDefinitionId, elementId, eventName, condition, purpose, active, ...rest } = request;
  const problem = condition ? feelProblem(condition.replace(/^\s*=/, '')) : undefined;
  if (problem !== undefined) throw invalid(`Expected condition to be FEEL, but: ${problem}`);
  return {
    ...rest,
    processId: processDefinitionId,
    elementId: elementId ?? null,
    eventName: eventName ?? null,
    condition: condition ?? null,
    purpose: purpose ?? 'service',
    active: active ?? true,
  };
}

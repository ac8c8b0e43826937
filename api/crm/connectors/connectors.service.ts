import { Inject, Injectable } from '@nestjs/common';
import { Connector } from '../../../database/crm/connector.entity.js';
import { Department } from '../../../database/crm/department.entity.js';
import { changeHorizon } from '../../../database/crm/sync/feed.js';
import { HERE } from '../../../database/crm/sync/merge.js';
import { syncedFields } from '../../../database/crm/sync/fields.js';
import { parseCycle } from '../../../workflows/bpmn/time.js';
import type { ApiConfig } from '../../config.js';
import { invalid, Problem } from '../../problem/problem.js';
import { get, search, type SearchResult } from '../../search/search.js';
import type { ItemOf } from '../../search/table.js';
import { CONFIG } from '../../tokens.js';
import { describe } from '../../validation/describe.js';
import { assertUrl } from '../../webhooks/assert-url.js';
import { isSecret, newSecret } from '../../webhooks/sign.js';
import { CrmSession } from '../crm-session.js';
import type { ConnectorCreation, ConnectorUpdate, FieldMappingRequest } from './connectors.dto.js';
import { connectors } from './connectors.table.js';

export type ShownConnector = ItemOf<typeof connectors>;

/** What other systems the records of an organisation are kept the same in. */
@Injectable()
export class ConnectorsService {
  constructor(
    @Inject(CrmSession) private readonly session: CrmSession,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  search(body: unknown): Promise<SearchResult<ShownConnector>> {
    return this.session.run((manager) => search(manager, { table: connectors, body }));
  }

  get(name: string): Promise<ShownConnector> {
    return this.session.run((manager) => get(manager, connectors, name));
  }

  /** The secret is shown this once. What changes from now on is sent. */
  create(request: ConnectorCreation): Promise<ShownConnector & { readonly secret: string }> {
    const { connectorName: name, kind, direction, recordType, idField, mapping, department } = request;
    if (!/^[\w.-]+$/.test(name))
      throw invalid(`Expected connectorName to be letters, digits, ".", "_" and "-", but it is ${describe(name)}.`);
    const system = request.system ?? name;
    if (system === HERE) throw invalid(`Expected system to be another one, but ${HERE} is what we are called.`);
    const secret = request.secret ?? newSecret();
    if (!isSecret(secret))
      throw invalid('Expected secret to be whsec_ and 24 to 64 bytes in base64, but it is something else.');
    if (kind === 'webhook' && direction !== 'in' && typeof request.url !== 'string')
      throw invalid('Expected a connector that sends webhooks to have a url, but it has none.');
    const settings = this.checked(recordType, request);
    return this.session.run(async (manager, { organisationId }) => {
      const ownedBy = organisationId ?? '0';
      if (!(await manager.existsBy(Department, { name: department, organisationId: ownedBy })))
        throw invalid(`Expected department to be one of the organisation, but ${describe(department)} is none.`);
      const place = await changeHorizon(manager);
      const made = await manager
        .createQueryBuilder()
        .insert()
        .into(Connector)
        .values({
          name,
          kind,
          direction,
          recordType,
          system,
          idField,
          mapping,
          department,
          secret,
          ownedBy,
          ...place,
          ...settings,
        })
        .orIgnore()
        .execute();
      if (made.raw.length === 0) throw alreadyThere(name);
      return { ...(await get(manager, connectors, name)), secret };
    });
  }

  /** What is absent stays. */
  update(name: string, request: ConnectorUpdate): Promise<ShownConnector> {
    return this.session.run(async (manager) => {
      const { recordType } = await get(manager, connectors, name);
      const mapping = request.mapping ? { mapping: request.mapping } : {};
      const changes = { ...this.checked(recordType, request), ...mapping };
      if (Object.keys(changes).length > 0) await manager.update(Connector, { name }, changes);
      return get(manager, connectors, name);
    });
  }

  /** With what was to be sent, and its runs; what the system calls our records is kept. */
  delete(name: string): Promise<void> {
    return this.session.run(async (manager) => {
      await get(manager, connectors, name);
      await manager.delete(Connector, { name });
    });
  }

  private checked(recordType: string, request: ConnectorUpdate): Partial<Connector> {
    const { mapping, url, listUrl, schedule, ...others } = request;
    if (mapping) assertMapping(recordType, mapping);
    if (typeof url === 'string') assertUrl('url', url, this.config);
    if (typeof listUrl === 'string') assertUrl('listUrl', listUrl, this.config);
    const due = typeof schedule === 'string' ? parseCycle(schedule, Date.now()) : null;
    if (due === undefined)
      throw invalid(`Expected schedule to be as R/PT1H or cron of six fields, but it is ${describe(schedule)}.`);
    const { versionField, changedAtField, delimiter, client, priority, active } = others;
    const given = { url, listUrl, schedule, versionField, changedAtField, delimiter, client, priority, active };
    const present = Object.entries(given).filter(([, value]) => value !== undefined && value !== null);
    return { ...Object.fromEntries(present), ...(due && { nextRunAt: new Date(due.dueAt) }) };
  }
}

/** Throws a `Problem` of status 400 where a field is none that can be kept the same, or comes twice. */
function assertMapping(recordType: string, mapping: readonly FieldMappingRequest[]): void {
  const fields = syncedFields(recordType);
  const strange = mapping.find(({ field }) => !fields.has(field));
  if (strange)
    throw invalid(`Expected mapping to name some of ${[...fields.keys()].join(', ')}, but it names ${strange.field}.`);
  const twice = mapping.find(({ field }, index) => mapping.findIndex((one) => one.field === field) !== index);
  if (twice) throw invalid(`Expected mapping to name each field once, but ${twice.field} comes twice.`);
  if (mapping.length === 0) throw invalid('Expected mapping to have at least one field, but it has none.');
}

function alreadyThere(name: string): Problem {
  const detail = `Expected the connector ${name} to be new, but it is there.`;
  return new Problem({ status: 409, code: 'ALREADY_EXISTS', detail });
}

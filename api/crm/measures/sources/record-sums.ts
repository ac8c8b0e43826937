/** What is told of all records of the organisation as they are now. */
import { sum, type Measure } from '../../../../database/crm/measures/measure.js';
import type { Settings } from '../../../../database/crm/measures/settings.js';
import { weightedSum, type WeightedSum } from '../../../../database/crm/measures/weighted-sums.js';
import { recordTable } from '../../../../database/crm/record-fields.js';
import { recordTypeNames, type RecordTypeName } from '../../../../database/crm/records.js';
import type { Parameters } from '../../../search/parameters.js';
import type { CrmCaller } from '../../crm-caller.js';
import { defineSource, type Observation, type Source } from '../source.js';

interface Row extends Observation {
  readonly kind: string;
  readonly records: number;
  readonly counted: number;
}

export const sharing = recordSum({
  measure: 'sharing',
  description: 'Share of the records of each kind that another organisation may see by a grant, by `record-weight`.',
  kinds: recordTypeNames,
  rows: (kind, owner) => `
    SELECT EXISTS (SELECT FROM crm.sharing_grants g WHERE g.state = 'active' AND g.from_organisation = r.owned_by
      AND g.record_type = '${kind}' AND (g.record_id IS NULL OR g.record_id = r.id)
      AND now() >= g.valid_from AND now() < g.expires_at) AS counts
    FROM crm.${recordTable(kind)} r WHERE r.owned_by = ${owner}`,
});

export const consolidation = recordSum({
  measure: 'consolidation',
  description:
    'Share of the customers, contacts and leads whose e-mail address no other of their kind has, by `record-weight`; those that were merged do not count.',
  kinds: ['customer', 'contact', 'lead'],
  rows: (kind, owner) => `
    SELECT r.email IS NULL OR count(*) OVER (PARTITION BY r.email) = 1 AS counts
    FROM crm.${recordTable(kind)} r WHERE r.owned_by = ${owner} AND r.merged_into IS NULL`,
});

/** Weights are shares of the weights of all kinds that have records. Of the whole organisation: of no department. */
function recordSum({
  measure,
  description,
  kinds,
  rows,
}: {
  readonly measure: WeightedSum;
  readonly description: string;
  readonly kinds: readonly RecordTypeName[];
  /** SQL of a row for each record, with the column `counts`. */
  readonly rows: (kind: RecordTypeName, owner: string) => string;
}): Source {
  return defineSource<Row>({
    description: `${description} As it is now; needs \`crm:administer\`.`,
    groups: [],
    observations(parameters: Parameters, { organisationId }: CrmCaller) {
      const owner = `${parameters.add(organisationId)}::bigint`;
      const counts = kinds.map(
        (kind) =>
          `SELECT '${kind}' AS kind, count(*)::int AS records, (count(*) FILTER (WHERE counts))::int AS counted
           FROM (${rows(kind, owner)}) r`,
      );
      return `SELECT NULL::text AS process, NULL::text AS department, NULL::text AS channel, k.*, now() AS at, now() AS begins,
        now() AS ends FROM (${counts.join(' UNION ALL ')}) k WHERE k.records > 0`;
    },
    values: () => 'kind, records, counted',
    measures: (found, settings) => ({ [measure]: shareOf(measure, found, settings) }),
  });
}

function shareOf(measure: WeightedSum, found: readonly Row[], settings: Settings): Measure {
  const weights = found.map(({ kind }) => settings('record-weight', kind) ?? NaN);
  const all = sum(weights);
  return weightedSum(
    measure,
    found.map(({ records, counted }, index) => ({ weight: (weights[index] ?? NaN) / all, value: counted / records })),
  );
}

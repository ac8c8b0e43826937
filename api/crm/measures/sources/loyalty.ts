import { loyalty as ratio } from '../../../../database/crm/measures/ratios.js';
import { defineSource, type Observation } from '../source.js';

interface Row extends Observation {
  readonly customer: string;
}

/** A customer's loyalty is how often he bought in the period: opportunities that were won. */
export const loyalty = defineSource<Row>({
  description:
    'Won opportunities of each customer who bought in the period, beside what was expected (`expected-loyalty`).',
  groups: ['period', 'department', 'channel'],
  observations: (parameters, { organisationId }) => `
    SELECT NULL::text AS process, u.department, c.preferred_channel AS channel, c.id AS customer, o.updated_at AS at,
      o.updated_at AS begins, o.updated_at AS ends
    FROM crm.opportunities o
      JOIN crm.customers c ON c.id = o.customer_id
      LEFT JOIN crm.users u ON u.username = COALESCE(o.owner, c.owner)
    WHERE o.stage = 'won' AND o.owned_by = ${parameters.add(organisationId)}`,
  values: () => 'customer',
  measures(rows, settings) {
    const bought = new Map<string, number>();
    for (const { customer } of rows) bought.set(customer, (bought.get(customer) ?? 0) + 1);
    const expected = settings('expected-loyalty') ?? NaN;
    return { loyalty: ratio([...bought.values()].map((actual) => ({ actual, expected }))) };
  },
});

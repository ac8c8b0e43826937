import { checkView } from '../../../worker/view/check.js';
import type { Findings, Invariant, Violation } from './invariant.js';

const MOST_TOLD = 5;

export const viewEqualsTemporal: Invariant = {
  name: 'view equals Temporal',
  sentence:
    "Each instance's rows are those that its replayed history commits (`baton view check`), and each workflow is an instance.",
  async violations({ client, dataSource }: Findings) {
    const violations: Violation[] = [];
    for await (const { processInstanceKey, outcome, source, steps, differences, reason } of checkView({
      client,
      dataSource,
    })) {
      if (outcome === 'same' && source === 'temporal') continue;
      const told = { source, steps, differences: differences.slice(0, MOST_TOLD), reason };
      violations.push({ what: `${outcome}: ${JSON.stringify(told)}`, processInstanceKey });
    }
    return violations;
  },
};

/** Java delegates of Camunda 7's models: they do nothing, as in the suites themselves. */
import type { Catalogue } from '../../workflows/bpmn/catalogue.js';
import type { Scenario } from '../../processes/testing/runner.js';

const BEANS = ['javaDelegate', 'simpleDelegate'];

export const delegates: Catalogue = Object.fromEntries(
  BEANS.map((type) => [
    type,
    {
      type,
      title: type,
      inputs: [],
      execution: 'local',
      startToCloseMs: 1000,
      maximumAttempts: 1,
      initialIntervalMs: 100,
    },
  ]),
);

export const delegateAnswers: NonNullable<Scenario['activities']> = Object.fromEntries(
  BEANS.map((type) => [type, { answers: [{ variables: {} }] }]),
);

import { z } from 'zod';

import { Diagnostic, diagnosticLine } from '../client.js';
import type { Command } from './command.js';

const Deployment = z.object({
  deployments: z.array(
    z.object({
      processDefinition: z
        .object({
          processDefinitionId: z.string(),
          processDefinitionVersion: z.number(),
          processDefinitionKey: z.string(),
        })
        .nullish(),
      form: z.object({ formId: z.string(), version: z.number(), formKey: z.string() }).nullish(),
      resource: z.object({ resourceName: z.string(), version: z.number(), resourceKey: z.string() }).nullish(),
    }),
  ),
  diagnostics: z.array(Diagnostic).optional(),
});

/** One line for each thing a deployment made or found unchanged, then its warnings. */
export function deploymentLines(answer: unknown): readonly string[] {
  const { deployments, diagnostics = [] } = Deployment.parse(answer);
  return [
    ...deployments.flatMap(({ processDefinition, form, resource }) => [
      ...(processDefinition
        ? [
            `process  ${processDefinition.processDefinitionId}  version ${processDefinition.processDefinitionVersion}  key ${processDefinition.processDefinitionKey}`,
          ]
        : []),
      ...(form ? [`form     ${form.formId}  version ${form.version}  key ${form.formKey}`] : []),
      ...(resource
        ? [`file     ${resource.resourceName}  version ${resource.version}  key ${resource.resourceKey}`]
        : []),
    ]),
    ...diagnostics.map(diagnosticLine),
  ];
}

export const deploy: Command = {
  name: 'deploy',
  usage: 'FILE…',
  summary: 'Deploy BPMN and form files together; unchanged ones keep their version.',
  arity: 'many',
  options: {},
  async run({ client, arguments: files }) {
    const answer = await client.upload('/deployments', files);
    return { json: answer, text: deploymentLines(answer).join('\n') };
  },
};

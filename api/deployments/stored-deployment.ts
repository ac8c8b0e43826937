/** What a deployment made, as Camunda 8 answers it. */
import type { Key } from '../../workflows/bpmn/plan.js';
import type { CompiledFile } from './compile-resources.js';
import type { DeployedDecisions } from './store-decisions.js';

export const DEFAULT_TENANT = '<default>';

export interface DeployedProcess {
  readonly processDefinitionId: string;
  readonly processDefinitionVersion: number;
  readonly processDefinitionKey: Key;
  readonly resourceName: string;
  readonly tenantId: string;
}

export interface DeployedForm {
  readonly formId: string;
  readonly version: number;
  readonly formKey: Key;
  readonly resourceName: string;
  readonly tenantId: string;
}

export interface StoredDeployment {
  readonly deploymentKey: Key;
  readonly processes: readonly DeployedProcess[];
  readonly forms: readonly DeployedForm[];
  /** One entry for each DMN file. */
  readonly decisions: readonly DeployedDecisions[];
}

/** Forms that a BPMN file carries are its own affair. */
export function shownForms(files: readonly CompiledFile[], forms: readonly DeployedForm[]): readonly DeployedForm[] {
  const ownFiles = new Set(files.filter((file) => file.kind === 'form').map((file) => file.name));
  return forms.filter((form) => ownFiles.has(form.resourceName));
}

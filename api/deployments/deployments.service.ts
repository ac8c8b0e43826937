import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import type { Key } from '../../workflows/bpmn/plan.js';
import type { ApiConfig } from '../config.js';
import { invalid, Problem } from '../problem/problem.js';
import { CONFIG } from '../tokens.js';
import { compileResources, type CompiledResources, type UploadedFile } from './compile-resources.js';
import type { DeployedDecisionDefinition, DeployedDecisionRequirements } from './store-decisions.js';
import { storeDeployment } from './store-deployment.js';
import { DEFAULT_TENANT, type DeployedForm, type DeployedProcess } from './stored-deployment.js';
import { TimerStarts } from './timer-starts.service.js';

/** One deployed thing, as Camunda 8 answers it: exactly one property is not null. */
export interface DeploymentItem {
  readonly processDefinition: DeployedProcess | null;
  readonly decisionDefinition: DeployedDecisionDefinition | null;
  readonly decisionRequirements: DeployedDecisionRequirements | null;
  readonly form: DeployedForm | null;
  readonly resource: null;
}

export interface DeploymentResult {
  readonly deploymentKey: Key;
  readonly tenantId: string;
  readonly deployments: readonly DeploymentItem[];
  /** Warnings. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ValidationResult {
  /** No diagnostic is an error: the files would be deployed. */
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

const ITEM: DeploymentItem = {
  processDefinition: null,
  decisionDefinition: null,
  decisionRequirements: null,
  form: null,
  resource: null,
};

@Injectable()
export class DeploymentsService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(TimerStarts) private readonly timerStarts: TimerStarts,
    @Inject(CONFIG) private readonly config: ApiConfig,
  ) {}

  async deploy(uploaded: readonly UploadedFile[], actor: string | undefined): Promise<DeploymentResult> {
    const now = new Date();
    const { files, diagnostics } = await this.compiled(uploaded, now);
    if (hasErrors(diagnostics)) throw refusal(diagnostics);
    const stored = await this.database.transaction((manager) =>
      storeDeployment(manager, { files, deployedBy: actor, now }),
    );
    await this.timerStarts.deployed(stored.processes.map((process) => process.processDefinitionId));
    return {
      deploymentKey: stored.deploymentKey,
      tenantId: DEFAULT_TENANT,
      deployments: [
        ...stored.processes.map((processDefinition) => ({ ...ITEM, processDefinition })),
        ...stored.decisions.flatMap(({ requirements, definitions }) => [
          { ...ITEM, decisionRequirements: requirements },
          ...definitions.map((decisionDefinition) => ({ ...ITEM, decisionDefinition })),
        ]),
        ...stored.forms.map((form) => ({ ...ITEM, form })),
      ],
      diagnostics,
    };
  }

  /** The same checks; nothing is stored. */
  async validate(uploaded: readonly UploadedFile[]): Promise<ValidationResult> {
    const { diagnostics } = await this.compiled(uploaded, new Date());
    return { valid: !hasErrors(diagnostics), diagnostics };
  }

  private async compiled(uploaded: readonly UploadedFile[], now: Date): Promise<CompiledResources> {
    if (uploaded.length === 0)
      throw invalid('Expected at least one file in the form field resources, but there is none.');
    const { lanes } = this.config;
    return compileResources(uploaded, { now: now.getTime(), ...(lanes && { lanes }) });
  }
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function refusal(diagnostics: readonly Diagnostic[]): Problem {
  const errors = diagnostics.filter((diagnostic) => diagnostic.severity === 'error');
  const [first] = errors;
  const place = first ? `${first.file}, line ${String(first.line)}: ${first.message}` : '';
  const rest = errors.length > 1 ? ` And ${String(errors.length - 1)} more.` : '';
  return new Problem({
    status: 400,
    code: 'DEPLOYMENT_REFUSED',
    detail: `Expected files that can be executed, but: ${place}${rest} Nothing was deployed.`,
    extensions: { diagnostics },
  });
}

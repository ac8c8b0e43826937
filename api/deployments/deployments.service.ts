import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { LintOptions, Severities } from '../../processes/compiler/index.js';
import type { Diagnostic } from '../../workflows/bpmn/codes.js';
import type { Key, Plan } from '../../workflows/bpmn/plan.js';
import type { ApiConfig } from '../config.js';
import { invalid, Problem } from '../problem/problem.js';
import { CONFIG } from '../tokens.js';
import { compileResources, type CompiledResources, type UploadedFile } from './compile-resources.js';
import type { DeployedDecisionDefinition, DeployedDecisionRequirements } from './store-decisions.js';
import { drawFiles, type FileDrawing } from './draw-files.js';
import { storeDeployment } from './store-deployment.js';
import { DEFAULT_TENANT, type DeployedForm, type DeployedProcess } from './stored-deployment.js';
import { TimerStarts } from './timer-starts.service.js';
import { unknownReferences } from './unknown-references.js';

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
  /** Warnings; what is merely worth a look, the validation tells. */
  readonly diagnostics: readonly Diagnostic[];
}

export interface ValidationResult {
  /** No diagnostic is an error: the files would be deployed. */
  readonly valid: boolean;
  readonly diagnostics: readonly Diagnostic[];
  /** Of the BPMN files, where they were asked for. */
  readonly drawings?: readonly FileDrawing[];
  /** Of the processes in valid files, where they were asked for. */
  readonly plans?: readonly Plan[];
}

export interface ValidationOptions {
  /** Win over those of the configuration. */
  readonly severities?: Severities;
  /** Whether to draw the diagrams. */
  readonly drawings?: boolean;
  /** Whether to tell what the engine would run. */
  readonly plans?: boolean;
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
      diagnostics: withoutInfo(diagnostics),
    };
  }

  /** The same checks, and of the drawing, too; nothing is stored. */
  async validate(uploaded: readonly UploadedFile[], asked: ValidationOptions = {}): Promise<ValidationResult> {
    const severities = { ...this.config.severities, ...asked.severities };
    const { files, diagnostics } = await this.compiled(uploaded, new Date(), { drawing: true, severities });
    const drawings = asked.drawings ? await drawFiles(uploaded, diagnostics) : undefined;
    const valid = !hasErrors(diagnostics);
    const plans = asked.plans && valid ? plansOf(files) : undefined;
    return { valid, diagnostics, ...(drawings && { drawings }), ...(plans && { plans }) };
  }

  /** What the engine would run, of files that are not deployed. Throws a `Problem` of status 400 where they could not be. */
  async plans(uploaded: readonly UploadedFile[]): Promise<readonly Plan[]> {
    const { files, diagnostics } = await this.compiled(uploaded, new Date());
    if (hasErrors(diagnostics)) throw refusal(diagnostics);
    return plansOf(files);
  }

  private async compiled(
    uploaded: readonly UploadedFile[],
    now: Date,
    lint: LintOptions = { severities: this.config.severities ?? {} },
  ): Promise<CompiledResources> {
    if (uploaded.length === 0)
      throw invalid('Expected at least one file in the form field resources, but there is none.');
    const { lanes } = this.config;
    const { files, diagnostics } = await compileResources(uploaded, {
      now: now.getTime(),
      lint,
      ...(lanes && { lanes }),
    });
    return { files, diagnostics: [...diagnostics, ...(await unknownReferences(this.database, { files, ...lint }))] };
  }
}

function plansOf(files: CompiledResources['files']): readonly Plan[] {
  return files.flatMap(({ plans }) => plans.map(({ plan }) => plan));
}

function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some((diagnostic) => diagnostic.severity === 'error');
}

function withoutInfo(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity !== 'info');
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
    extensions: { diagnostics: withoutInfo(diagnostics) },
  });
}

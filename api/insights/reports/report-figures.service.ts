import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import { measuresCsv } from '../../crm/measures/csv.js';
import { MeasuresService } from '../../crm/measures/measures.service.js';
import type { DurationMeasures } from '../../statistics/measures.js';
import { insightsCsv } from '../csv.js';
import type { Row } from '../figure.js';
import { figures } from '../figures/index.js';
import { InsightsService } from '../insights.service.js';
import { outliersCsv } from '../outliers.csv.js';
import { OutliersService } from '../outliers.service.js';
import type { ReportRun } from './report-run.js';
import { windowOf, type ReportWindow } from './report-window.js';

export interface ReportFile {
  readonly filename: string;
  readonly content: string;
}

export interface ReportFigures {
  readonly window: ReportWindow;
  readonly now: KeyFigures;
  readonly before: KeyFigures;
  /** Share of those with a target that kept it; null where none has one. */
  readonly withinTarget: number | null;
  /** Where work waited the longest, the worst first. */
  readonly bottlenecks: readonly { readonly name: string; readonly share: number }[];
  readonly files: readonly ReportFile[];
}

export interface KeyFigures {
  readonly count: number;
  readonly duration: DurationMeasures;
}

const MOST_BOTTLENECKS = 3;
const MOST_OUTLIERS = 10_000;
const MEASURES = ['satisfaction', 'loyalty', 'collaboration'];

/** What a report tells, to whoever the caller is. */
@Injectable()
export class ReportFiguresService {
  constructor(
    @Inject(DataSource) private readonly database: DataSource,
    @Inject(InsightsService) private readonly insights: InsightsService,
    @Inject(OutliersService) private readonly outliers: OutliersService,
    @Inject(MeasuresService) private readonly measures: MeasuresService,
  ) {}

  async read(run: ReportRun): Promise<ReportFigures> {
    const window = await windowOf(this.database, run);
    const { endedFrom, endedBefore, previousFrom } = window;
    const of = bodyOf(run);
    const body = { ...of, filter: { ...of.filter, endedFrom, endedBefore } };
    const earlier = { ...of, filter: { ...of.filter, endedFrom: previousFrom, endedBefore: endedFrom } };
    const total = async (figure: string, request: object): Promise<Row> =>
      (await this.insights.read(figure, request)).total;
    const sla = (await total('sla', { ...body, groupBy: 'process' }))['end'] as { readonly share: number | null };
    const waiting = (await this.insights.read('bottlenecks', body)).items;
    return {
      window,
      now: (await total('cycle-time', body)) as unknown as KeyFigures,
      before: (await total('cycle-time', earlier)) as unknown as KeyFigures,
      withinTarget: sla.share,
      bottlenecks: waiting
        .map(({ elementName, share }) => ({ name: String(elementName), share: Number(share ?? 0) }))
        .filter(({ share }) => share > 0)
        .slice(0, MOST_BOTTLENECKS),
      files: await this.files(run, body),
    };
  }

  /** The view as the web app exports it. */
  private async files({ request }: ReportRun, body: ReturnType<typeof bodyOf>): Promise<readonly ReportFile[]> {
    switch (request.view) {
      case 'overview': {
        const groupBy = request.processDefinitionId ? 'version' : 'process';
        return [await this.figure('cycle-time', { ...body, groupBy }), await this.figure('trend', body)];
      }
      case 'heat-map':
        return [await this.figure('elements', body)];
      case 'bottlenecks':
        return [await this.figure('bottlenecks', body)];
      case 'people':
        return [await this.figure('people', { ...body, groupBy: request.groupBy ?? 'assignee' })];
      case 'outliers': {
        const { items } = await this.outliers.search({ ...body, page: { limit: MOST_OUTLIERS } });
        return [{ filename: 'outliers.csv', content: outliersCsv(items) }];
      }
      case 'satisfaction':
        return Promise.all(MEASURES.map((name) => this.measure(name, body)));
    }
  }

  private async figure(name: string, body: object): Promise<ReportFile> {
    const answer = await this.insights.read(name, body);
    return { filename: `${name}.csv`, content: insightsCsv(answer, figures[name]?.columns ?? {}) };
  }

  private async measure(name: string, { filter, ...measuring }: ReturnType<typeof bodyOf>): Promise<ReportFile> {
    const { endedFrom: from, endedBefore: before, processDefinitionId } = filter;
    const request = { ...measuring, groupBy: ['period' as const], from, before, processDefinitionId };
    return { filename: `${name}.csv`, content: measuresCsv(await this.measures.read(name, request)) };
  }
}

interface Filter {
  readonly processDefinitionId?: string;
  readonly processDefinitionKey?: string;
  readonly endedFrom?: string;
  readonly endedBefore?: string;
}

function bodyOf({ request, timeZone }: ReportRun): {
  readonly filter: Filter;
  readonly calendar?: string;
  readonly timeZone: string;
} {
  const { processDefinitionId, processDefinitionKey, calendar } = request;
  return {
    filter: {
      ...(processDefinitionId ? { processDefinitionId } : {}),
      ...(processDefinitionKey ? { processDefinitionKey } : {}),
    },
    ...(calendar ? { calendar } : {}),
    timeZone,
  };
}

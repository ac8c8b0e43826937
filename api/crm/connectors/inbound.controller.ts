import { Body, Controller, Inject, Param, Post, UploadedFiles, UseInterceptors } from '@nestjs/common';
import { FilesInterceptor } from '@nestjs/platform-express';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { takeResults } from '../../../database/crm/sync/take.js';
import type { SyncRunKind } from '../../../database/crm/sync-run.entity.js';
import type { Key } from '../../../workflows/bpmn/plan.js';
import { ActorHeader } from '../../actor.js';
import { Requires } from '../../auth/requires.js';
import type { UploadedFile } from '../../deployments/compile-resources.js';
import { uploadedFiles, UPLOAD_LIMITS } from '../../deployments/upload.js';
import { ApiCommand, type SchemaObject } from '../../openapi/routes.js';
import { invalid } from '../../problem/problem.js';
import { isDate } from '../../validation/date.js';
import { describe } from '../../validation/describe.js';
import { InboundService, type TakenRecord } from './inbound.service.js';
import { readCsv, readItems } from './lists.js';

const text = { type: 'string' } as const;
const key = { type: 'string', pattern: '^[0-9]{1,19}$' } as const;
const LIST: SchemaObject = {
  type: 'object',
  required: ['records'],
  properties: { records: { type: 'array', maxItems: 1000, items: { type: 'object', additionalProperties: true } } },
};
const LISTED: SchemaObject = {
  type: 'object',
  properties: {
    records: { type: 'array', items: { type: 'object', additionalProperties: true } },
    takenAt: { ...text, format: 'date-time', description: 'When the list was taken; now where absent.' },
  },
};
const RESULTS: SchemaObject = {
  type: 'object',
  required: ['results'],
  properties: {
    results: {
      type: 'array',
      items: {
        type: 'object',
        required: ['externalId', 'result', 'recordId', 'conflicts'],
        properties: {
          externalId: { ...text, nullable: true },
          result: { type: 'string', enum: [...takeResults] },
          recordId: { ...key, nullable: true },
          conflicts: { type: 'array', items: key },
          code: text,
          detail: text,
        },
      },
    },
  },
};
const RUN: SchemaObject = { type: 'object', required: ['runId'], properties: { runId: key } };

interface StartedRun {
  readonly runId: Key;
}

@ApiTags('Synchronisation')
@Controller('crm/connectors/:connectorName')
@Requires('crm:synchronise')
export class InboundController {
  constructor(@Inject(InboundService) private readonly service: InboundService) {}

  @Post('records')
  @ApiBody({ schema: LIST })
  @ApiCommand({
    summary: 'Hand in records of another system',
    description:
      'Each is created, or merged into ours by the rules for conflicts. A record may be handed in again: one of a version that is known changes nothing. `batonRecordId` says which of ours it is, where they were sent it.',
    status: 200,
    schema: RESULTS,
    refusals: [403, 404, 409],
  })
  async take(
    @Param('connectorName') name: string,
    @Body() body: unknown,
  ): Promise<{ readonly results: readonly TakenRecord[] }> {
    return { results: await this.service.take(name, readItems(body)) };
  }

  @Post('files')
  @UseInterceptors(FilesInterceptor('file', 1, { limits: UPLOAD_LIMITS }))
  @ApiConsumes('multipart/form-data')
  @ApiBody({ schema: { type: 'object', required: ['file'], properties: { file: { ...text, format: 'binary' } } } })
  @ApiCommand({
    summary: 'Hand in a CSV file of records',
    description:
      'Of at most 10 MiB; the first line names the columns. It is taken in as a run, which goes on by itself.',
    status: 202,
    schema: RUN,
    refusals: [403, 404, 409, 413],
  })
  async upload(
    @Param('connectorName') name: string,
    @UploadedFiles(uploadedFiles) [file]: readonly UploadedFile[],
    @ActorHeader() actor?: string,
  ): Promise<StartedRun> {
    if (!file) throw invalid('Expected a file in the form field file, but there is none.');
    const items = readCsv(file.content.toString('utf8'), await this.service.formOf(name));
    return { runId: await this.service.run(name, { kind: 'import', items, actor }) };
  }

  @Post('check')
  @ApiBody({ required: false, schema: LISTED })
  @ApiCommand({
    summary: 'Compare all of theirs with ours',
    description:
      'Their list is in the body, or fetched from `listUrl`. The differences are the run’s report; nothing is changed.',
    status: 202,
    schema: RUN,
    refusals: [403, 404, 409],
  })
  check(
    @Param('connectorName') name: string,
    @Body() body: unknown,
    @ActorHeader() actor?: string,
  ): Promise<StartedRun> {
    return this.start(name, 'check', body, actor);
  }

  @Post('reconcile')
  @ApiBody({ required: false, schema: LISTED })
  @ApiCommand({
    summary: 'Make both sides the same',
    description:
      'As a check, but what differs is merged by the rules for conflicts, and what they do not have is sent.',
    status: 202,
    schema: RUN,
    refusals: [403, 404, 409],
  })
  reconcile(
    @Param('connectorName') name: string,
    @Body() body: unknown,
    @ActorHeader() actor?: string,
  ): Promise<StartedRun> {
    return this.start(name, 'reconcile', body, actor);
  }

  @Post('export')
  @ApiCommand({
    summary: 'Write a CSV file now',
    description: 'Of what the system is yet to know; the run has the file.',
    status: 202,
    schema: RUN,
    refusals: [403, 404, 409],
  })
  export(@Param('connectorName') name: string, @ActorHeader() actor?: string): Promise<StartedRun> {
    return this.start(name, 'export', undefined, actor);
  }

  private async start(name: string, kind: SyncRunKind, body: unknown, actor: string | undefined): Promise<StartedRun> {
    const { records, takenAt } = (body ?? {}) as { readonly records?: unknown; readonly takenAt?: unknown };
    if (takenAt !== undefined && !isDate(takenAt))
      throw invalid(`Expected takenAt to be a date and time, but it is ${describe(takenAt)}.`);
    const items = records === undefined ? null : readItems(records);
    const asOf = takenAt === undefined ? {} : { asOf: new Date(takenAt) };
    return { runId: await this.service.run(name, { kind, items, ...asOf, actor }) };
  }
}

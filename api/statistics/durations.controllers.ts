import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Requires } from '../auth/requires.js';
import { ApiRead } from '../openapi/routes.js';
import { ProcessDurationsRequest, TaskDurationsRequest } from './durations.dto.js';
import { MEASURE_PROPERTIES } from './measures.js';
import { ProcessDurationsService } from './process-durations.service.js';
import { TaskDurationsService } from './task-durations.service.js';

const MEASURED = 'Count, min, avg, p50, p90, p95, p99 and max in ms, on the wall or in the hours of a calendar';

const text = { type: 'string' } as const;
const textOrNull = { ...text, nullable: true } as const;
const measures = { type: 'object', properties: MEASURE_PROPERTIES } as const;
const period = { ...text, format: 'date-time', description: 'Begin of the period.' } as const;

const PROCESS_ITEM = {
  type: 'object',
  properties: {
    processDefinitionId: text,
    processName: textOrNull,
    elementId: text,
    elementName: text,
    elementType: text,
    period,
    ...MEASURE_PROPERTIES,
  },
} as const;

const TASK_ITEM = {
  type: 'object',
  properties: {
    processDefinitionId: text,
    processName: textOrNull,
    elementId: text,
    elementName: text,
    assignee: textOrNull,
    candidateGroup: textOrNull,
    period,
    count: { type: 'integer' },
    total: { ...measures, description: 'From creation to completion.' },
    waiting: { ...measures, description: 'From creation until somebody had it.' },
    working: { ...measures, description: 'From then to completion.' },
    dueCount: { type: 'integer', description: 'Tasks with a due date.' },
    breachCount: { type: 'integer', description: 'Completed after it.' },
    breachRate: { type: 'number', nullable: true },
    late: { ...measures, description: 'From the due date to completion.' },
  },
} as const;

export const DEFINITION_DURATIONS = {
  type: 'object' as const,
  required: ['process', 'items'],
  properties: { process: measures, items: { type: 'array' as const, items: PROCESS_ITEM } },
};

@ApiTags('Process definition')
@Controller('process-definitions/statistics/durations')
@Requires('measures:read')
export class ProcessDurationsController {
  constructor(@Inject(ProcessDurationsService) private readonly service: ProcessDurationsService) {}

  @Post()
  @ApiRead({
    summary: 'How long processes take, or the elements of one',
    description: `${MEASURED}, by process, element and period.`,
    schema: {
      type: 'object',
      required: ['total', 'items'],
      properties: { total: measures, items: { type: 'array', items: PROCESS_ITEM } },
    },
  })
  read(@Body() body: ProcessDurationsRequest): ReturnType<ProcessDurationsService['ofProcesses']> {
    return this.service.ofProcesses(body);
  }
}

@ApiTags('User task')
@Controller('user-tasks/statistics/durations')
@Requires('measures:read')
export class TaskDurationsController {
  constructor(@Inject(TaskDurationsService) private readonly service: TaskDurationsService) {}

  @Post()
  @ApiRead({
    summary: 'How long user tasks wait and are worked on, and which came too late',
    description: `${MEASURED}, by process, element, assignee, candidate group and period. Assignees are named to who shares a group with them or reads the audit log; the others are one row without a name.`,
    schema: {
      type: 'object',
      required: ['total', 'items'],
      properties: { total: TASK_ITEM, items: { type: 'array', items: TASK_ITEM } },
    },
  })
  read(@Body() body: TaskDurationsRequest): ReturnType<TaskDurationsService['read']> {
    return this.service.read(body);
  }
}

import { Controller, Get, Inject, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Key } from '../../workflows/bpmn/plan.js';
import { Requires } from '../auth/requires.js';
import { ApiRead, listOf } from '../openapi/routes.js';
import { KeyPipe } from '../validation/key.js';
import { CaseHistoryService, type CaseHistory } from './case-history.service.js';
import { TaskPeopleService, type TaskPerson } from './task-people.service.js';
import { TaskPeopleQuery } from './user-tasks.dto.js';

const text = { type: 'string' } as const;
const date = { type: 'string', format: 'date-time' } as const;

/** What there is to know around a task: who could have it, and how it came to it. */
@ApiTags('User task')
@Controller('user-tasks/:userTaskKey')
@Requires('tasks:work')
export class UserTaskSurroundingsController {
  constructor(
    @Inject(CaseHistoryService) private readonly history: CaseHistoryService,
    @Inject(TaskPeopleService) private readonly people: TaskPeopleService,
  ) {}

  @Get('case-history')
  @ApiRead({
    summary: 'What happened in the case of a user task',
    description:
      'An addition of Baton, for who works on the task without seeing instances: elements of its process instance and of those around it, the latest first, at most 200. `person` is told of people in one’s own departments.',
    schema: {
      type: 'object',
      required: ['items', 'hasMore'],
      properties: {
        items: {
          type: 'array',
          items: {
            type: 'object',
            required: [
              'elementInstanceKey',
              'processInstanceKey',
              'elementId',
              'elementName',
              'type',
              'state',
              'processName',
              'startDate',
              'endDate',
              'person',
              'hasIncident',
            ],
            properties: {
              elementInstanceKey: text,
              processInstanceKey: text,
              elementId: text,
              elementName: text,
              type: text,
              state: text,
              processName: text,
              startDate: date,
              endDate: { ...date, nullable: true },
              person: { ...text, nullable: true },
              hasIncident: { type: 'boolean' },
            },
          },
        },
        hasMore: { type: 'boolean' },
      },
    },
  })
  caseHistory(@Param('userTaskKey', KeyPipe) key: Key): Promise<CaseHistory> {
    return this.history.read(key);
  }

  @Get('people')
  @ApiRead({
    summary: 'Who a user task may be given to',
    description:
      'An addition of Baton: candidates of the task and people of one’s own groups; everybody for who sees every task. At most 20, by name.',
    schema: listOf({
      type: 'object',
      required: ['username', 'name', 'department'],
      properties: {
        username: text,
        name: { ...text, nullable: true },
        department: { ...text, nullable: true },
      },
    }),
  })
  async searchPeople(
    @Param('userTaskKey', KeyPipe) key: Key,
    @Query() { q }: TaskPeopleQuery,
  ): Promise<{ readonly items: readonly TaskPerson[] }> {
    return { items: await this.people.search(key, q ?? '') };
  }
}

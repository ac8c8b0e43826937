import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { userTaskModel } from './models.js';
import { startWithPeople, type People } from './people.js';

describe('people who work on user tasks together', () => {
  let people: People;
  const as: People['as'] = (...request) => people.as(...request);
  beforeAll(async () => {
    people = await startWithPeople();
    await people.deploy({
      'sale.bpmn': userTaskModel('sale', '<zeebe:assignmentDefinition candidateGroups="sales"/>'),
      'heard.bpmn': userTaskModel(
        'heard',
        '<zeebe:taskListeners><zeebe:taskListener eventType="assigning" type="on-assigning"/></zeebe:taskListeners>',
      ),
    });
    await people.person('sally', 'staff', 'sales');
    await people.person('simon', 'staff', 'sales');
    await people.person('otto', 'staff', 'support');
    await people.person('mary', 'manager', 'sales', 'support');
    await people.person('olga', 'operator');
  });
  afterAll(() => people.api.close());

  const open = async (processDefinitionId = 'sale'): Promise<{ readonly task: string; readonly instance: string }> => {
    const { body } = await as('olga', 'POST', '/process-instances', { processDefinitionId });
    const filter = { processInstanceKey: body.processInstanceKey };
    const found = await as('olga', 'POST', '/user-tasks/search', { filter });
    return { task: found.body.items[0].userTaskKey, instance: body.processInstanceKey };
  };
  const claim = async (name: string, task: string): Promise<number> =>
    (await as(name, 'POST', `/user-tasks/${task}/assignment`, { assignee: name })).status;
  const told = async (task: string): Promise<readonly { actorId: string; details: Record<string, unknown> }[]> =>
    (
      await as('olga', 'POST', '/audit-logs/search', {
        filter: { userTaskKey: task },
        sort: [{ field: 'timestamp' }, { field: 'auditLogKey' }],
      })
    ).body.items;

  describe('delegate', () => {
    it('to somebody who hands it back, after which the owner completes it', async () => {
      const { task, instance } = await open();
      expect(await claim('sally', task)).toBe(204);
      expect((await as('simon', 'POST', `/user-tasks/${task}/delegation`, { assignee: 'simon' })).status).toBe(409);
      expect((await as('sally', 'POST', `/user-tasks/${task}/delegation`, { assignee: 'otto' })).status).toBe(204);
      const claimed = (await as('otto', 'GET', `/user-tasks/${task}`)).body;
      expect(claimed).toMatchObject({ assignee: 'otto', owner: 'sally', delegationState: 'PENDING' });
      expect((await as('sally', 'GET', `/user-tasks/${task}`)).body.claimDate).toBe(claimed.claimDate);

      expect(await as('otto', 'POST', `/user-tasks/${task}/completion`, {})).toMatchObject({
        status: 409,
        body: {
          detail: `Expected user task ${task} to be resolved before it is completed, but it is delegated to otto. Its resolution gives it back to sally.`,
        },
      });
      expect((await as('mary', 'POST', `/user-tasks/${task}/completion`, {})).status).toBe(409);
      expect((await as('sally', 'POST', `/user-tasks/${task}/resolution`, {})).status).toBe(409);
      expect(
        (await as('otto', 'POST', `/user-tasks/${task}/resolution`, { variables: { checked: true } })).status,
      ).toBe(204);
      expect((await as('sally', 'GET', `/user-tasks/${task}`)).body).toMatchObject({
        assignee: 'sally',
        owner: 'sally',
        delegationState: 'RESOLVED',
      });
      expect((await as('otto', 'GET', `/user-tasks/${task}`)).status).toBe(404);
      expect((await as('sally', 'POST', `/user-tasks/${task}/resolution`, {})).body.detail).toBe(
        `Expected user task ${task} to be delegated and not yet resolved, but that is over.`,
      );
      expect((await as('sally', 'POST', `/user-tasks/${task}/completion`, {})).status).toBe(204);
      const variables = await as('olga', 'POST', '/variables/search', { filter: { processInstanceKey: instance } });
      expect(variables.body.items).toMatchObject([{ name: 'checked', value: 'true' }]);
      expect(await told(task)).toMatchObject([
        { actorId: 'sally', details: { before: { assignee: null }, after: { assignee: 'sally' } } },
        {
          actorId: 'sally',
          details: {
            action: 'delegate',
            before: { assignee: 'sally', owner: null, delegationState: null },
            after: { assignee: 'otto', owner: 'sally', delegationState: 'PENDING' },
          },
        },
        { actorId: 'otto', details: { action: 'resolve', after: { assignee: 'sally', delegationState: 'RESOLVED' } } },
        { actorId: 'sally' },
      ]);
    });

    it('on, and by managers, and the first owner stays', async () => {
      const { task } = await open();
      expect((await as('mary', 'POST', `/user-tasks/${task}/delegation`, { assignee: 'sally' })).status).toBe(204);
      expect((await as('sally', 'POST', `/user-tasks/${task}/delegation`, { assignee: 'simon' })).status).toBe(204);
      expect((await as('mary', 'GET', `/user-tasks/${task}`)).body).toMatchObject({ assignee: 'simon', owner: 'mary' });
      expect((await as('sally', 'POST', `/user-tasks/${task}/resolution`, {})).status).toBe(409);
      expect((await as('simon', 'POST', `/user-tasks/${task}/resolution`, {})).status).toBe(204);
      expect((await as('mary', 'GET', `/user-tasks/${task}`)).body.assignee).toBe('mary');
    });

    it('only what has no listeners, and what is open', async () => {
      const { task } = await open('heard');
      expect(await as('mary', 'POST', `/user-tasks/${task}/delegation`, { assignee: 'sally' })).toMatchObject({
        status: 409,
        body: { detail: expect.stringContaining('to have no listeners') },
      });
      const { task: done } = await open();
      await as('mary', 'POST', `/user-tasks/${done}/completion`, {});
      expect((await as('mary', 'POST', `/user-tasks/${done}/delegation`, { assignee: 'sally' })).status).toBe(409);
      expect((await as('mary', 'POST', `/user-tasks/${done}/delegation`, {})).status).toBe(400);
    });
  });

  describe('comment', () => {
    it('and change what they said themselves, and the audit log tells', async () => {
      const { task } = await open();
      const said = await as('sally', 'POST', `/user-tasks/${task}/comments`, {
        text: 'Ask @simon',
        mentions: ['simon', 'simon'],
      });
      expect(said).toMatchObject({
        status: 201,
        body: {
          userTaskKey: task,
          author: 'sally',
          text: 'Ask @simon',
          mentions: ['simon'],
          creationDate: expect.any(String),
          editDate: null,
        },
      });
      const path = `/user-tasks/${task}/comments/${said.body.commentKey}`;
      expect((await as('simon', 'GET', path)).body.text).toBe('Ask @simon');
      expect((await as('otto', 'GET', path)).status).toBe(404);
      expect((await as('otto', 'POST', `/user-tasks/${task}/comments`, { text: 'I too' })).status).toBe(404);
      expect((await as('simon', 'PATCH', path, { text: 'No' })).status).toBe(403);
      expect((await as('mary', 'DELETE', path)).status).toBe(403);
      expect(await as('sally', 'PATCH', path, { text: 'Ask Simon' })).toMatchObject({
        status: 200,
        body: { text: 'Ask Simon', mentions: ['simon'], editDate: expect.any(String) },
      });
      const second = await as('simon', 'POST', `/user-tasks/${task}/comments`, { text: 'Done.' });
      const found = await as('mary', 'POST', `/user-tasks/${task}/comments/search`, {
        sort: [{ field: 'creationDate' }],
      });
      expect(found.body.items.map(({ author }: { author: string }) => author)).toEqual(['sally', 'simon']);
      const mentioned = await as('simon', 'POST', '/user-tasks/comments/search', {
        filter: { mention: 'simon', userTaskKey: task },
      });
      expect(mentioned.body.items).toMatchObject([{ commentKey: said.body.commentKey }]);
      const hidden = await as('otto', 'POST', '/user-tasks/comments/search', { filter: { userTaskKey: task } });
      expect(hidden.body.items).toEqual([]);

      expect((await as('sally', 'DELETE', path)).status).toBe(204);
      expect((await as('sally', 'GET', path)).status).toBe(404);
      expect(await told(task)).toMatchObject([
        { actorId: 'sally', details: { action: 'comment', after: { text: 'Ask @simon' } } },
        {
          actorId: 'sally',
          details: { action: 'edit-comment', before: { text: 'Ask @simon' }, after: { text: 'Ask Simon' } },
        },
        { actorId: 'simon', details: { action: 'comment', commentKey: second.body.commentKey } },
        { actorId: 'sally', details: { action: 'delete-comment', before: { text: 'Ask Simon' } } },
      ]);
    });

    it.each([
      ['POST', '/user-tasks/1/comments', { text: 'x' }, 404],
      ['POST', '/user-tasks/1/comments/search', {}, 404],
      ['GET', '/user-tasks/1/comments/2', undefined, 404],
      ['POST', '/user-tasks/1/comments', { text: '' }, 404],
    ])('%s %s %j is refused with %i', async (method, path, body, status) => {
      expect((await as('mary', method, path, body)).status).toBe(status);
    });

    it('with a text, and on its own task', async () => {
      const [{ task }, { task: other }] = [await open(), await open()];
      expect((await as('mary', 'POST', `/user-tasks/${task}/comments`, { text: '' })).status).toBe(400);
      expect((await as('mary', 'POST', `/user-tasks/${task}/comments`, { text: 'x', by: 'me' })).status).toBe(400);
      const { body } = await as('mary', 'POST', `/user-tasks/${task}/comments`, { text: 'x' });
      expect((await as('mary', 'GET', `/user-tasks/${other}/comments/${body.commentKey}`)).status).toBe(404);
    });
  });

  describe('attach documents', () => {
    const upload = async (name: string, content: string): Promise<string> => {
      const documentId = `${name}-${String(Math.random())}`;
      await people.api.sql(
        `INSERT INTO engine.documents (id, content, sha256, content_type, file_name) VALUES ($1, $2, $3, 'text/plain', $4)`,
        [documentId, Buffer.from(content), '0'.repeat(64), name],
      );
      return documentId;
    };

    it('to tasks and instances, find, download and remove them', async () => {
      const { task, instance } = await open();
      const documentId = await upload('offer.txt', 'ten euros');
      const added = await as('sally', 'POST', `/user-tasks/${task}/attachments`, {
        documentId,
        description: 'Our offer',
      });
      expect(added).toMatchObject({
        status: 201,
        body: {
          userTaskKey: task,
          processInstanceKey: instance,
          documentId,
          name: 'offer.txt',
          description: 'Our offer',
          contentType: 'text/plain',
          size: 9,
          author: 'sally',
        },
      });
      const path = `/user-tasks/${task}/attachments/${added.body.attachmentKey}`;
      expect((await as('simon', 'GET', `${path}/content`)).body).toBe('ten euros');
      expect((await as('otto', 'GET', `${path}/content`)).status).toBe(404);
      expect((await as('olga', 'GET', path.replace(task, '1'))).status).toBe(404);
      const terms = await upload('terms.txt', 'net');
      const ofInstance = await as('olga', 'POST', `/process-instances/${instance}/attachments`, {
        documentId: terms,
        name: 'Terms',
      });
      expect(ofInstance).toMatchObject({ status: 201, body: { userTaskKey: null, name: 'Terms' } });
      const all = await as('olga', 'POST', `/process-instances/${instance}/attachments/search`, {
        sort: [{ field: 'attachmentKey' }],
      });
      expect(all.body.items).toMatchObject([{ name: 'offer.txt' }, { name: 'Terms' }]);
      expect((await as('sally', 'POST', `/user-tasks/${task}/attachments/search`, {})).body.page.totalItems).toBe(1);
      expect(
        (await as('sally', 'GET', `/user-tasks/${task}/attachments/${ofInstance.body.attachmentKey}`)).status,
      ).toBe(404);
      expect((await as('simon', 'DELETE', path)).status).toBe(403);
      expect((await as('sally', 'DELETE', path)).status).toBe(204);
      expect((await as('sally', 'GET', `${path}/content`)).status).toBe(404);
      expect((await as('sally', 'GET', `/documents/${documentId}`)).body).toBe('ten euros');
      expect(await told(task)).toMatchObject([
        { actorId: 'sally', details: { action: 'attach', after: { documentId } } },
        { actorId: 'sally', details: { action: 'detach', before: { documentId, name: 'offer.txt' } } },
      ]);
      await as('olga', 'DELETE', `/documents/${terms}`);
      expect(await people.api.sql('SELECT 1 FROM engine.attachments WHERE document_id = $1', [terms])).toEqual([]);
    });

    it('that are there', async () => {
      const { task } = await open();
      expect((await as('sally', 'POST', `/user-tasks/${task}/attachments`, { documentId: 'none' })).status).toBe(404);
      expect((await as('sally', 'POST', `/user-tasks/${task}/attachments`, {})).status).toBe(400);
    });
  });

  describe('keep drafts of forms', () => {
    const path = (task: string): string => `/user-tasks/${task}/draft`;

    it('that nobody else sees, and that are gone when the task ends', async () => {
      const { task, instance } = await open();
      expect(await as('sally', 'GET', path(task))).toMatchObject({ status: 204, body: '' });
      const first = await as('sally', 'PUT', path(task), { variables: { amount: 12, lines: [{ sku: 'a' }] } });
      expect(first).toMatchObject({
        status: 200,
        body: { userTaskKey: task, variables: { amount: 12, lines: [{ sku: 'a' }] } },
      });
      await as('simon', 'PUT', path(task), { variables: { amount: 1 } });
      await as('sally', 'PUT', path(task), { variables: { amount: 13 } });
      const kept = await as('sally', 'GET', path(task));
      expect(kept).toMatchObject({ status: 200, body: { variables: { amount: 13 } } });
      expect(kept.body.variables).toEqual({ amount: 13 });
      expect((await as('simon', 'GET', path(task))).body.variables).toEqual({ amount: 1 });
      expect((await as('simon', 'DELETE', path(task))).status).toBe(204);
      expect((await as('simon', 'GET', path(task))).status).toBe(204);
      expect((await as('sally', 'GET', path(task))).body.variables).toEqual({ amount: 13 });
      const variables = await as('olga', 'POST', '/variables/search', { filter: { processInstanceKey: instance } });
      expect(variables.body.items).toEqual([]);

      expect((await as('sally', 'POST', `/user-tasks/${task}/completion`, {})).status).toBe(204);
      expect((await as('sally', 'GET', path(task))).status).toBe(204);
      expect(await as('sally', 'PUT', path(task), { variables: {} })).toMatchObject({
        status: 409,
        body: { code: 'INVALID_STATE', detail: `Expected user task ${task} to be CREATED, but it is COMPLETED.` },
      });
    });

    it('which are gone with the instance too', async () => {
      const { task, instance } = await open();
      await as('sally', 'PUT', path(task), { variables: { amount: 1 } });
      await as('olga', 'POST', `/process-instances/${instance}/cancellation`, {});
      expect(await people.api.sql('SELECT 1 FROM engine.user_task_drafts WHERE user_task_key = $1', [task])).toEqual(
        [],
      );
    });

    it('of tasks one may see, that the task can be completed with', async () => {
      const { task } = await open();
      for (const [method, body] of [
        ['GET', undefined],
        ['PUT', { variables: {} }],
        ['DELETE', undefined],
      ] as const)
        expect((await as('otto', method, path(task), body)).status).toBe(404);
      expect((await as('sally', 'PUT', path(task), { variables: [1] })).status).toBe(400);
      expect((await as('sally', 'PUT', path(task), {})).status).toBe(400);
      expect(await as('sally', 'PUT', path(task), { variables: { text: 'x'.repeat(1_600_000) } })).toMatchObject({
        status: 413,
        body: { code: 'PAYLOAD_TOO_LARGE' },
      });
    });
  });

  describe('keep filters', () => {
    it('for themselves, their groups and all, and count what they find', async () => {
      const { task, instance } = await open();
      await as('mary', 'PATCH', `/user-tasks/${task}`, {
        changeset: { priority: 90, dueDate: '2020-01-01T00:00:00Z' },
      });
      const filter = { overdue: true, processInstanceKey: instance };
      const make = (name: string, more: object): Promise<{ status: number; body: { filterKey: string } }> =>
        as(name, 'POST', '/user-tasks/filters', { name: 'Late', filter, ...more });
      const own = await make('sally', { sort: [{ field: 'priority', order: 'DESC' }] });
      expect(own).toMatchObject({
        status: 201,
        body: { owner: 'sally', request: { filter, sort: [{ field: 'priority', order: 'DESC' }] }, forAll: false },
      });
      expect((await make('sally', { forAll: true })).status).toBe(403);
      expect((await make('sally', { groups: ['support'] })).status).toBe(403);
      const ofGroup = await make('sally', { groups: ['sales'] });
      const ofAll = await make('mary', { forAll: true });
      const seen = async (name: string): Promise<readonly string[]> =>
        (await as(name, 'POST', '/user-tasks/filters/search', {})).body.items.map(
          ({ filterKey }: { filterKey: string }) => filterKey,
        );
      const [one, two, three] = [own, ofGroup, ofAll].map(({ body }) => body.filterKey);
      expect(await seen('sally')).toEqual([one, two, three]);
      expect(await seen('simon')).toEqual([two, three]);
      expect(await seen('otto')).toEqual([three]);
      expect((await as('simon', 'GET', `/user-tasks/filters/${String(one)}`)).status).toBe(404);
      expect((await as('simon', 'DELETE', `/user-tasks/filters/${String(two)}`)).status).toBe(403);

      expect((await as('simon', 'GET', `/user-tasks/filters/${String(two)}/count`)).body).toEqual({
        count: 1,
        hasMore: false,
      });
      expect((await as('otto', 'GET', `/user-tasks/filters/${String(three)}/count`)).body.count).toBe(0);
      const found = await as('simon', 'POST', `/user-tasks/filters/${String(two)}/user-tasks/search`, {
        filter: { priority: { $gt: 80 } },
      });
      expect(found.body.items).toMatchObject([{ userTaskKey: task }]);
      const none = await as('simon', 'POST', `/user-tasks/filters/${String(two)}/user-tasks/search`, {
        filter: { priority: { $gt: 90 } },
      });
      expect(none.body.items).toEqual([]);

      const changed = { name: 'Mine', filter: { mine: true, state: 'CREATED' }, description: 'What I have' };
      expect(
        await as('mary', 'PUT', `/user-tasks/filters/${String(three)}`, { ...changed, forAll: true }),
      ).toMatchObject({
        status: 200,
        body: { name: 'Mine', owner: 'mary', description: 'What I have' },
      });
      expect(await claim('simon', task)).toBe(204);
      expect((await as('simon', 'GET', `/user-tasks/filters/${String(three)}/count`)).body.count).toBe(1);
      expect((await as('sally', 'GET', `/user-tasks/filters/${String(three)}/count`)).body.count).toBe(0);
      expect((await as('sally', 'DELETE', `/user-tasks/filters/${String(one)}`)).status).toBe(204);
      expect(await seen('sally')).toEqual([two, three]);
    });

    it.each([
      [{ filter: {} }, 'name'],
      [{ name: 'x' }, 'filter'],
      [{ name: 'x', filter: { color: 'red' } }, 'Expected filter to name one of'],
      [{ name: 'x', filter: { priority: 'high' } }, 'filter.priority'],
      [{ name: 'x', filter: { mine: 'yes' } }, 'filter.mine to be true or false'],
      [{ name: 'x', filter: {}, sort: [{ field: 'color' }] }, 'sort[0].field'],
    ])('%j is refused as the search refuses it', async (body, detail) => {
      expect(await as('mary', 'POST', '/user-tasks/filters', body)).toMatchObject({
        status: 400,
        body: { detail: expect.stringContaining(detail) },
      });
    });
  });

  describe('with many tasks at once', () => {
    it('claim them, and never one for two', async () => {
      const tasks = await Promise.all(Array.from({ length: 20 }, async () => (await open()).task));
      const results = await Promise.all(
        ['sally', 'simon'].map((name) =>
          as(name, 'POST', '/user-tasks/assignment', { userTaskKeys: tasks, assignee: name, allowOverride: false }),
        ),
      );
      expect(results.map(({ status }) => status)).toEqual([200, 200]);
      expect(results.reduce((sum, { body }) => sum + body.doneCount, 0)).toBe(20);
      for (const [index, name] of ['sally', 'simon'].entries()) {
        const mine = await as(name, 'POST', '/user-tasks/search', {
          filter: { mine: true, userTaskKey: { $in: tasks } },
          sort: [{ field: 'userTaskKey' }],
        });
        const done = results[index]?.body.items.filter(({ status }: { status: string }) => status === 'DONE');
        expect(done.map(({ userTaskKey }: { userTaskKey: string }) => userTaskKey).sort()).toEqual(
          mine.body.items.map(({ userTaskKey }: { userTaskKey: string }) => userTaskKey).sort(),
        );
      }
      const refused = results.flatMap(({ body }) => body.items).find(({ status }) => status === 'REFUSED');
      expect(refused).toMatchObject({ code: 'INVALID_STATE', detail: expect.stringContaining('assigned to nobody') });
      const back = await as('sally', 'POST', '/user-tasks/unassignment', {
        filter: { mine: true, userTaskKey: { $in: tasks } },
      });
      expect(back.body).toMatchObject({ doneCount: results[0]?.body.doneCount, refusedCount: 0 });
    });

    it('assign, and change what is found, as one may', async () => {
      const [{ task, instance }, { task: other }] = [await open(), await open()];
      const hidden = await as('otto', 'POST', '/user-tasks/assignment', {
        userTaskKeys: [task, task],
        assignee: 'otto',
      });
      expect(hidden.body).toMatchObject({
        doneCount: 0,
        refusedCount: 1,
        items: [{ userTaskKey: task, status: 'REFUSED', code: 'NOT_FOUND' }],
      });
      const forOther = await as('sally', 'POST', '/user-tasks/assignment', { userTaskKeys: [task], assignee: 'simon' });
      expect(forOther.body.items).toMatchObject([{ status: 'REFUSED', code: 'FORBIDDEN' }]);
      const given = await as('mary', 'POST', '/user-tasks/assignment', {
        userTaskKeys: [task, other],
        assignee: 'simon',
      });
      expect(given.body).toMatchObject({ doneCount: 2, refusedCount: 0 });
      expect((await as('sally', 'PATCH', '/user-tasks', { filter: {}, changeset: { priority: 1 } })).status).toBe(403);
      const changed = await as('mary', 'PATCH', '/user-tasks', {
        filter: { processInstanceKey: instance },
        changeset: { priority: 77 },
      });
      expect(changed.body).toMatchObject({ doneCount: 1, items: [{ userTaskKey: task, status: 'DONE' }] });
      expect((await as('simon', 'GET', `/user-tasks/${task}`)).body.priority).toBe(77);
      expect((await as('simon', 'GET', `/user-tasks/${other}`)).body.priority).toBe(50);
      for (const body of [{}, { userTaskKeys: [task], filter: {} }, { userTaskKeys: ['x'] }, { filter: { color: 1 } }])
        expect((await as('mary', 'POST', '/user-tasks/unassignment', body)).status).toBe(400);
    });
  });

  describe('around a task', () => {
    it('see what happened before, with the names of people of their own departments', async () => {
      const { task } = await open();
      await claim('sally', task);
      const seenBy = async (name: string) => await as(name, 'GET', `/user-tasks/${task}/case-history`);
      const { body } = await seenBy('simon');
      expect(body.hasMore).toBe(false);
      expect(body.items[0]).toMatchObject({
        elementName: 'Review it',
        type: 'USER_TASK',
        state: 'ACTIVE',
        person: 'sally',
      });
      expect(body.items.at(-1)).toMatchObject({ type: 'PROCESS', person: null, endDate: null, hasIncident: false });
      expect((await seenBy('olga')).body.items.at(-1)).toMatchObject({ type: 'PROCESS', person: 'olga' });
      expect((await seenBy('otto')).status).toBe(404);
    });

    it('find whom to give it to: candidates and people of their groups', async () => {
      const { task } = await open();
      const found = async (name: string, q: string): Promise<readonly string[]> =>
        (await as(name, 'GET', `/user-tasks/${task}/people?q=${q}`)).body.items.map(
          ({ username }: { username: string }) => username,
        );
      expect(await found('sally', '')).toEqual(['mary', 'sally', 'simon']);
      expect(await found('sally', 'SIM')).toEqual(['simon']);
      expect(await found('sally', 'otto')).toEqual([]);
      expect(await found('mary', 'o')).toEqual(['otto', 'simon']);
      expect(await found('olga', 'root')).toEqual(['root']);
      expect((await as('sally', 'GET', `/user-tasks/${task}/people?q=otto`)).body).toEqual({ items: [] });
      expect((await as('mary', 'GET', `/user-tasks/${task}/people?q=otto`)).body).toEqual({
        items: [{ username: 'otto', name: null, department: 'support' }],
      });
      expect((await as('otto', 'GET', `/user-tasks/${task}/people`)).status).toBe(404);
    });

    it('hear of comments', async () => {
      const { task } = await open();
      const kinds = async (): Promise<readonly string[]> =>
        (
          await people.api.sql<{ readonly type: string }>(
            `SELECT o->>'type' AS type FROM engine.events e, jsonb_array_elements(e.list) o
             WHERE o->>'key' = $1 ORDER BY e.transaction_id, e.number`,
            [task],
          )
        ).map(({ type }) => type);
      await as('sally', 'POST', `/user-tasks/${task}/comments`, { text: 'Please check' });
      expect(await kinds()).toEqual(['user-task.created', 'user-task.updated']);
    });
  });

  it('are in the timeline of the instance, in order, with who and when', async () => {
    const { task, instance } = await open();
    await claim('sally', task);
    await as('sally', 'POST', `/user-tasks/${task}/comments`, { text: 'Please check' });
    await as('sally', 'POST', `/user-tasks/${task}/delegation`, { assignee: 'simon' });
    await as('simon', 'POST', `/user-tasks/${task}/resolution`, { variables: { checked: true } });
    await as('sally', 'POST', `/user-tasks/${task}/completion`, {});
    const { body } = await as('olga', 'GET', `/process-instances/${instance}/timeline`);
    const told = body.events.map(({ actorId, operationType, action }: Record<string, string>) => [
      actorId,
      action ?? operationType,
    ]);
    expect(told.filter(([name]: [string]) => name !== 'olga')).toEqual([
      ['sally', 'assign'],
      ['sally', 'comment'],
      ['sally', 'delegate'],
      ['simon', 'UPDATE'],
      ['simon', 'resolve'],
      ['sally', 'COMPLETE'],
    ]);
    const times = body.events.map(({ timestamp }: { timestamp: string }) => timestamp);
    expect([...times].sort()).toEqual(times);
    expect(body.events).toContainEqual(
      expect.objectContaining({
        entityType: 'USER_TASK',
        entityKey: task,
        elementId: 'review',
        elementName: 'Review it',
        details: expect.objectContaining({ after: { text: 'Please check', mentions: [] } }),
      }),
    );
  });

  it('go with their instance when that is deleted', async () => {
    const { task, instance } = await open();
    const { body } = await as('mary', 'POST', `/user-tasks/${task}/comments`, { text: 'x' });
    await as('mary', 'POST', `/user-tasks/${task}/completion`, {});
    expect((await as('mary', 'POST', `/user-tasks/${task}/comments`, { text: 'after' })).status).toBe(201);
    expect((await as('olga', 'POST', `/process-instances/${instance}/deletion`, {})).status).toBe(204);
    expect(await people.api.sql('SELECT 1 FROM engine.comments WHERE key = $1', [body.commentKey])).toEqual([]);
  });
});

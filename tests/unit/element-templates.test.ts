/** What Camunda Modeler and bpmn-js take: checked with the schema that they check it with. */
import { execFileSync } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { activities } from '../../activities/index.js';
import { elementTemplate } from '../../api/element-templates/element-template.js';

const templates = activities.map(elementTemplate);

/** Its package is an ES module that Jest takes for CommonJS: a process of its own loads it. */
const VALIDATE = `
  import { readFileSync } from 'node:fs';
  import { validateAllZeebe } from '@bpmn-io/element-templates-validator';
  const { results } = validateAllZeebe(JSON.parse(readFileSync(0, 'utf8')));
  const wrong = results.filter(({ valid }) => !valid);
  console.log(JSON.stringify({ checked: results.length, wrong: wrong.map(({ object, errors }) =>
    ({ id: object.id, errors: errors.map(({ dataPath, instancePath, message }) => [dataPath ?? instancePath, message]) })) }));`;

test('every activity has a template of its own, which the schema of Camunda takes', () => {
  const root = new URL('../..', import.meta.url);
  const input = JSON.stringify(templates);
  const told = execFileSync(process.execPath, ['--input-type=module', '-e', VALIDATE], { cwd: root, input });
  expect(JSON.parse(String(told))).toEqual({ checked: activities.length, wrong: [] });
  expect(new Set(templates.map(({ id }) => id)).size).toBe(activities.length);
});

test('inputs and outputs are fields of their kind', () => {
  const template = templates.find(({ id }) => id === 'baton.email.send');
  expect(template).toMatchObject({ name: 'Send an e-mail', elementType: { value: 'bpmn:ServiceTask' } });
  expect(template?.properties).toEqual(
    expect.arrayContaining([
      { type: 'Hidden', value: 'email:send', binding: { type: 'zeebe:taskDefinition', property: 'type' } },
      expect.objectContaining({
        ...{ id: 'input-to', label: 'To', group: 'input', feel: 'optional' },
        constraints: { notEmpty: true },
        binding: { type: 'zeebe:input', name: 'to' },
      }),
      expect.objectContaining({ id: 'input-subject', optional: true }),
    ]),
  );
});

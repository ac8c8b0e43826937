/** `npx baton COMMAND …`: the REST API from a terminal. Tables for people, `--json` for programs. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { createClient } from './client.js';
import type { Command } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { dataDirectory, Services } from './data-directory.js';
import { Refusal } from './log.js';

const DEFAULT_URL = 'http://127.0.0.1:8080';

function help(): string {
  const lines = COMMANDS.flatMap((command) => [
    `  baton ${command.name} ${command.usage}`.trimEnd(),
    `      ${command.summary}`,
  ]);
  return [
    'Usage: baton COMMAND …',
    '',
    ...lines,
    '',
    'Every command takes --json (the answer as it came), --as NAME (who gives it, for the audit log) and --url URL.',
    `Without --url: BATON_URL, else the Baton that "npm start" runs here, else ${DEFAULT_URL}.`,
  ].join('\n');
}

/** What `npm start` wrote down about itself, if it runs. */
async function runningServices(): Promise<Services | undefined> {
  const content = await readFile(dataDirectory().services, 'utf8').catch(() => undefined);
  return content === undefined ? undefined : Services.safeParse(JSON.parse(content)).data;
}

async function execute(command: Command, rest: readonly string[]): Promise<void> {
  const { values, positionals } = parsedBy(command, rest);
  const enough = command.arity === 'many' ? positionals.length > 0 : positionals.length === command.arity;
  if (!enough || values['help'] === true)
    throw new Refusal(`Usage: baton ${command.name} ${command.usage}\n${command.summary}`);
  const services = await runningServices();
  const given = typeof values['url'] === 'string' ? values['url'] : process.env['BATON_URL'];
  const actor = typeof values['as'] === 'string' ? values['as'] : undefined;
  const client = createClient({ url: given ?? services?.api ?? DEFAULT_URL, actor });
  const output = await command.run({ client, arguments: positionals, values, services });
  process.stdout.write(values['json'] === true ? `${JSON.stringify(output.json, null, 2)}\n` : `${output.text}\n`);
}

function parsedBy(command: Command, rest: readonly string[]): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: {
        ...command.options,
        json: { type: 'boolean' },
        url: { type: 'string' },
        as: { type: 'string' },
        help: { type: 'boolean', short: 'h' },
      },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason}\nUsage: baton ${command.name} ${command.usage}`);
  }
}

const [name, ...rest] = process.argv.slice(2);
const command = COMMANDS.find((candidate) => candidate.name === name);
if (command) {
  await execute(command, rest).catch((error: unknown) => {
    process.stderr.write(
      `${error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error)}\n`,
    );
    process.exitCode = 1;
  });
} else {
  const asked = name === undefined || name === 'help' || name === '--help' || name === '-h';
  (asked ? process.stdout : process.stderr).write(
    `${asked ? '' : `Expected a command, but "${name}" is none.\n\n`}${help()}\n`,
  );
  if (!asked) process.exitCode = 1;
}

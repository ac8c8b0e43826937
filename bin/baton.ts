/** `npx baton COMMAND …`: the REST API from a terminal. Tables for people, `--json` for programs. */
import { readFile } from 'node:fs/promises';
import { parseArgs } from 'node:util';

import { createClient } from './client.js';
import { hasColours, paint, useColours } from './colour.js';
import type { Command, Options } from './commands/command.js';
import { COMMANDS } from './commands/index.js';
import { dataDirectory, Services } from './data-directory.js';
import { Refusal } from './log.js';
import { PROGRAMS, type Program } from './programs.js';

const DEFAULT_URL = 'http://127.0.0.1:8080';

function help(): string {
  const lines = [...PROGRAMS, ...COMMANDS].flatMap((command) => [
    `  baton ${command.name} ${command.usage}`.trimEnd(),
    `      ${command.summary}`,
  ]);
  return [
    'Usage: baton COMMAND …',
    '',
    ...lines,
    '',
    'Every command takes --json (the answer as it came). All but the programs up and bench take --as NAME (who gives it,',
    'for the audit log) and --url URL. NO_COLOR=1 keeps colours away, FORCE_COLOR=1 brings them.',
    `Without --url: BATON_URL, else the Baton that "npm start" runs here, else ${DEFAULT_URL}.`,
  ].join('\n');
}

/** What `npm start` wrote down about itself, if it runs. */
async function runningServices(): Promise<Services | undefined> {
  const content = await readFile(dataDirectory().services, 'utf8').catch(() => undefined);
  return content === undefined ? undefined : Services.safeParse(JSON.parse(content)).data;
}

async function execute(command: Command, rest: readonly string[]): Promise<void> {
  const { values, positionals } = parsedBy(command, rest, {
    ...command.options,
    json: { type: 'boolean' },
    url: { type: 'string' },
    as: { type: 'string' },
  });
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

async function executeProgram(program: Program, rest: readonly string[]): Promise<void> {
  const words = program.name.split(' ').length;
  const { values, positionals } = parsedBy(program, rest.slice(words - 1), program.options);
  if (positionals.length > 0 || values['help'] === true)
    throw new Refusal(`Usage: baton ${program.name} ${program.usage}\n${program.summary}`);
  // It finds its flags where it would, were it started by itself.
  process.argv.splice(2, words);
  await program.run();
}

function parsedBy(
  command: Pick<Command, 'name' | 'usage'>,
  rest: readonly string[],
  options: Options,
): ReturnType<typeof parseArgs> {
  try {
    return parseArgs({
      args: [...rest],
      allowPositionals: true,
      options: { ...options, help: { type: 'boolean', short: 'h' } },
    });
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new Refusal(`${reason}\nUsage: baton ${command.name} ${command.usage}`);
  }
}

const [name, ...rest] = process.argv.slice(2);
const command = COMMANDS.find((candidate) => candidate.name === name);
const program = PROGRAMS.find((candidate) => [name, `${name} ${rest[0]}`].includes(candidate.name));
useColours(hasColours(process.stdout, process.env));
const done = command ? execute(command, rest) : program && executeProgram(program, rest);
if (done) {
  await done.catch((error: unknown) => {
    const reason = error instanceof Refusal ? error.message : String(error instanceof Error ? error.stack : error);
    useColours(hasColours(process.stderr, process.env));
    process.stderr.write(`${reason.replace(/^.*/, (line) => paint('red', line))}\n`);
    process.exitCode = 1;
  });
} else {
  const asked = name === undefined || name === 'help' || name === '--help' || name === '-h';
  (asked ? process.stdout : process.stderr).write(
    `${asked ? '' : `Expected a command, but "${name}" is none.\n\n`}${help()}\n`,
  );
  if (!asked) process.exitCode = 1;
}

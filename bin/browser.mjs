/** The browser that tests and screenshots need: found, or installed where this machine is Debian's and ours. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

import { run } from './run.mjs';

/** Debian's package and command: Chromium without windows of its own, which takes half the time. */
const SHELL = 'chromium-headless-shell';

const NAMES = [SHELL, 'chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

const FLAGS = ['--no-sandbox', '--disable-gpu', '--disable-background-networking'];

/** A headless browser. */
export function launchBrowser() {
  const executablePath = findBrowser();
  if (executablePath === undefined)
    throw new Error(
      'Expected Chromium, but there is none: CHROME_PATH is not set, and neither "chromium" nor "google-chrome" is on the ' +
        'PATH. Install it (Debian: apt-get install chromium; any system: npx playwright-core install chromium).',
    );
  return chromium.launch({ executablePath, args: FLAGS });
}

/** `CHROME_PATH`, Chromium or Chrome on the PATH, or Playwright's own. */
export function findBrowser() {
  const given = process.env.CHROME_PATH;
  if (given) return given;
  const directories = (process.env.PATH ?? '').split(delimiter);
  const found = NAMES.flatMap((name) => directories.map((directory) => join(directory, name))).find(isExecutable);
  return found ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
}

/**
 * Installs Debian's package where there is none and we may, the whole Chromium where that has no such part; else those who
 * need a browser say what is missing.
 */
export async function ensureBrowser() {
  if (process.env.CHROME_PATH || findBrowser()?.endsWith(SHELL) || process.getuid?.() !== 0) return;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  process.stderr.write('▸ chromium\nInstalling Chromium with apt-get (a minute or two, once) …\n');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  const install = (name) =>
    run('apt-get', ['install', '-qy', '--no-install-recommends', name, 'fonts-noto-cjk'], quiet);
  await run('apt-get', ['update', '-q'], quiet);
  if ((await install(SHELL)) !== 0 && findBrowser() === undefined) await install('chromium');
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

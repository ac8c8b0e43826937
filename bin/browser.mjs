/** The browser that tests and screenshots need: found, or installed where this machine is Debian's and ours. */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

import { chromium } from 'playwright-core';

import { run } from './run.mjs';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

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
  const found = directories.flatMap((directory) => NAMES.map((name) => join(directory, name))).find(isExecutable);
  return found ?? (existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined);
}

/** Installs Debian's package where there is no browser and we may; else those who need it say what is missing. */
export async function ensureBrowser() {
  if (findBrowser() !== undefined || process.getuid?.() !== 0) return;
  if (spawnSync('apt-get', ['--version'], { stdio: 'ignore' }).status !== 0) return;
  process.stderr.write('▸ chromium\nInstalling Chromium with apt-get (a minute or two, once) …\n');
  const quiet = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  await run('apt-get', ['update', '-q'], quiet);
  await run('apt-get', ['install', '-qy', '--no-install-recommends', 'chromium', 'fonts-noto-cjk'], quiet);
}

function isExecutable(path) {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

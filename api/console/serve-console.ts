/** The web app at `/`: the files that Vite built, and its first page for every path of its own. */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { NestExpressApplication } from '@nestjs/platform-express';
import express, { type NextFunction, type Request, type Response } from 'express';
import { contentSecurityPolicy } from 'helmet';

/** Beside `api` in the sources, and beside `dist` where they are compiled. */
const PLACES = ['../../console/dist', '../../../console/dist'].map((place) => join(import.meta.dirname, place));

const YEAR_SECONDS = 31_536_000;

/** bpmn-js and Mantine write styles; no script comes from anywhere but here. */
const POLICY = contentSecurityPolicy({
  useDefaults: false,
  directives: {
    defaultSrc: ["'self'"],
    styleSrc: ["'self'", "'unsafe-inline'"],
    imgSrc: ["'self'", 'data:', 'blob:'],
    fontSrc: ["'self'", 'data:'],
    objectSrc: ["'none'"],
    baseUri: ["'none'"],
    formAction: ["'self'"],
    frameAncestors: ["'none'"],
  },
});

/** Nothing where the web app is not built. `others`: first segments of paths that are not its own. */
export function serveConsole(app: NestExpressApplication, others: readonly string[]): void {
  const directory = PLACES.find((place) => existsSync(join(place, 'index.html')));
  if (directory === undefined) return;
  app.use('/assets', express.static(join(directory, 'assets'), { immutable: true, maxAge: YEAR_SECONDS * 1000 }));
  app.use(express.static(directory, { index: false, setHeaders: (response) => revalidated(response) }));
  app.use((request: Request, response: Response, next: NextFunction) => {
    if (!isPage(request, others)) return next();
    POLICY(request, response, (error?: unknown) => {
      if (error !== undefined) return next(error);
      revalidated(response);
      response.sendFile(join(directory, 'index.html'), { cacheControl: false });
    });
  });
}

/** Whoever asks for a page of the web app wants HTML; a program that mistypes a route is told so. */
function isPage(request: Request, others: readonly string[]): boolean {
  if (request.method !== 'GET' && request.method !== 'HEAD') return false;
  const [, first = ''] = request.path.split('/');
  return first === '' || (![...others, 'assets'].includes(first) && request.accepts(['json', 'html']) === 'html');
}

function revalidated(response: { setHeader(name: string, value: string): unknown }): void {
  response.setHeader('cache-control', 'no-cache');
}

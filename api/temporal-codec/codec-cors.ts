/** Temporal's web interface asks from an origin of its own. */
import type { CorsOptions, CorsOptionsDelegate } from '@nestjs/common/interfaces/external/cors-options.interface.js';
import type { Request } from 'express';
import type { ApiConfig } from '../config.js';

/** Whose pages may call which path: `corsOrigins` all of them, Temporal's interface the codec, with the session of who looks. */
export function corsDelegate({ corsOrigins, temporalUiUrl }: ApiConfig): CorsOptionsDelegate<Request> {
  const origins = [...corsOrigins];
  const reader = readerOrigin(temporalUiUrl);
  const everywhere: CorsOptions = { origin: origins.length > 0 && origins };
  return (request, answer) => {
    answer(null, isOfReader(request, reader) ? { origin: reader, credentials: true } : everywhere);
  };
}

/** The origin of Temporal's web interface, where the API knows of one. */
export function readerOrigin(temporalUiUrl: string | undefined): string | undefined {
  return temporalUiUrl !== undefined && URL.canParse(temporalUiUrl) ? new URL(temporalUiUrl).origin : undefined;
}

/** A page of Temporal's web interface asks the codec. */
export function isOfReader(request: Request, reader: string | undefined): boolean {
  return reader !== undefined && request.get('origin') === reader && request.path.startsWith('/v2/temporal/codec/');
}

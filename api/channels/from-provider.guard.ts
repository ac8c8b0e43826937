import {
  Inject,
  Injectable,
  SetMetadata,
  UseGuards,
  applyDecorators,
  type CanActivate,
  type ExecutionContext,
} from '@nestjs/common';
import type { Request } from 'express';
import type { ApiConfig } from '../config.js';
import { isSigned } from '../crm/channels/twilio-signature.js';
import { Problem } from '../problem/problem.js';
import { CONFIG } from '../tokens.js';
import { hasSecret } from './shared-secret.js';

const METADATA = 'baton:from-provider';

/** Lets in who proves to be the provider, before anything of the body is read. */
@Injectable()
export class ProviderGuard implements CanActivate {
  constructor(@Inject(CONFIG) private readonly config: ApiConfig) {}

  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<Request>();
    const { publicUrl, inboundSecret, smsAuthToken: authToken } = this.config.inbound;
    if (Reflect.getMetadata(METADATA, context.getHandler()) === 'twilio') {
      const form = Object(request.body) as Readonly<Record<string, string>>;
      const signature = request.get('x-twilio-signature') ?? '';
      if (isSigned({ url: `${publicUrl}${request.originalUrl}`, form }, { signature, authToken })) return true;
      throw unauthenticated('an X-Twilio-Signature under SMS_AUTH_TOKEN for BATON_PUBLIC_URL');
    }
    if (hasSecret(request.get('authorization'), inboundSecret)) return true;
    throw unauthenticated('an Authorization header with the secret of BATON_INBOUND_SECRET');
  }
}

/** `secret`: BATON_INBOUND_SECRET in the Authorization header; `twilio`: a signature under SMS_AUTH_TOKEN. */
export function FromProvider(proof: 'secret' | 'twilio'): MethodDecorator {
  return applyDecorators(SetMetadata(METADATA, proof), UseGuards(ProviderGuard)) as MethodDecorator;
}

function unauthenticated(expected: string): Problem {
  const detail = `Expected ${expected}, but there is none that fits.`;
  return new Problem({ status: 401, code: 'UNAUTHENTICATED', detail });
}

/** Temporal's remote codec: what its web interface and command line ask to show what is sealed. */
import { Body, Controller, Inject, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Payload, PayloadCodec } from '@temporalio/common';
import { EncryptionCodec } from '../../worker/temporal/encryption-codec.js';
import { Requires } from '../auth/requires.js';
import type { ApiConfig } from '../config.js';
import { ApiRead, type SchemaObject } from '../openapi/routes.js';
import { invalid } from '../problem/problem.js';
import { CONFIG } from '../tokens.js';
import { CodecRequest, type CodecPayload } from './codec.dto.js';

const PAYLOADS = {
  type: 'object',
  required: ['payloads'],
  properties: {
    payloads: {
      type: 'array',
      items: {
        type: 'object',
        properties: {
          metadata: { type: 'object', additionalProperties: { type: 'string' } },
          data: { type: 'string' },
        },
      },
    },
  },
} as const satisfies SchemaObject;

interface Answer {
  readonly payloads: readonly CodecPayload[];
}

@ApiTags('Temporal')
@Controller('temporal/codec')
@Requires('temporal:decode')
export class CodecController {
  private readonly codec: PayloadCodec;

  constructor(@Inject(CONFIG) { temporal }: ApiConfig) {
    this.codec = new EncryptionCodec(temporal.encrypted);
  }

  @Post('decode')
  @ApiRead({
    summary: 'Open payloads that Temporal keeps',
    description: 'Of every process and tenant. What was never sealed comes back as it is.',
    schema: PAYLOADS,
    refusals: [],
  })
  async decode(@Body() { payloads }: CodecRequest): Promise<Answer> {
    const sealed = payloads.map(read);
    try {
      return { payloads: (await this.codec.decode(sealed)).map(written) };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      throw invalid(`Expected payloads that a key of this installation sealed, but: ${reason}`);
    }
  }

  @Post('encode')
  @ApiRead({ summary: 'Seal payloads for Temporal', schema: PAYLOADS, refusals: [] })
  async encode(@Body() { payloads }: CodecRequest): Promise<Answer> {
    return { payloads: (await this.codec.encode(payloads.map(read))).map(written) };
  }
}

function read({ metadata = {}, data }: CodecPayload): Payload {
  const entries = Object.entries(metadata).map(([name, value]) => {
    if (typeof value !== 'string')
      throw invalid(`Expected metadata.${name} of each payload to be a text in base64, but one is not.`);
    return [name, Buffer.from(value, 'base64')] as const;
  });
  return { metadata: Object.fromEntries(entries), ...(data !== undefined && { data: Buffer.from(data, 'base64') }) };
}

function written({ metadata, data }: Payload): CodecPayload {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('base64');
  const entries = Object.entries(metadata ?? {}).map(([name, value]) => [name, text(value)] as const);
  return { metadata: Object.fromEntries(entries), ...(data && { data: text(data) }) };
}

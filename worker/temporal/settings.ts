/** Where Temporal is and how it is reached, under the names that Temporal's own tools read. */
import { readFileSync } from 'node:fs';

export interface TemporalSettings {
  /** `host:port` */
  readonly address: string;
  readonly namespace: string;
  /** Whether what is told to Temporal is sealed; what was sealed is opened in any case. */
  readonly encrypted: boolean;
  /** Absent: without TLS. PEM. */
  readonly tls?: TemporalTls;
  /** Of Temporal Cloud. */
  readonly apiKey?: string;
}

export interface TemporalTls {
  /** What the server's certificate has to be signed by; what Node.js trusts where absent. */
  readonly serverRootCACertificate?: Buffer;
  /** What this side shows (mTLS). */
  readonly clientCertPair?: { readonly crt: Buffer; readonly key: Buffer };
  /** The name that the server's certificate has to bear, where it is not the host's. */
  readonly serverNameOverride?: string;
}

type Environment = Readonly<Record<string, string | undefined>>;

/** @throws where a setting says nothing, or names a file that cannot be read */
export function readTemporal(environment: Environment): TemporalSettings {
  const apiKey = environment['TEMPORAL_API_KEY'];
  const tls = tlsOf(environment);
  return {
    address: environment['TEMPORAL_ADDRESS'] || '127.0.0.1:7233',
    namespace: environment['TEMPORAL_NAMESPACE'] || 'default',
    encrypted: flag(environment, 'BATON_TEMPORAL_ENCRYPTION') ?? true,
    ...(tls && { tls }),
    ...(apiKey && { apiKey }),
  };
}

/** Any setting of TLS, and an API key, switch it on. */
function tlsOf(environment: Environment): TemporalTls | undefined {
  const ca = pem(environment, 'TEMPORAL_TLS_SERVER_CA_CERT');
  const crt = pem(environment, 'TEMPORAL_TLS_CLIENT_CERT');
  const key = pem(environment, 'TEMPORAL_TLS_CLIENT_KEY');
  const serverNameOverride = environment['TEMPORAL_TLS_SERVER_NAME'];
  if ((crt === undefined) !== (key === undefined))
    throw new Error('Expected TEMPORAL_TLS_CLIENT_CERT and TEMPORAL_TLS_CLIENT_KEY together, but one is missing.');
  const tls: TemporalTls = {
    ...(ca && { serverRootCACertificate: ca }),
    ...(crt && key && { clientCertPair: { crt, key } }),
    ...(serverNameOverride && { serverNameOverride }),
  };
  const asked = flag(environment, 'TEMPORAL_TLS');
  if (asked === false && Object.keys(tls).length > 0)
    throw new Error(
      'Expected no certificates and no server name for Temporal where TEMPORAL_TLS is false, but there are.',
    );
  return (asked ?? (Object.keys(tls).length > 0 || Boolean(environment['TEMPORAL_API_KEY']))) ? tls : undefined;
}

/** `<name>_PATH` names a file, `<name>_DATA` is its text. */
function pem(environment: Environment, name: string): Buffer | undefined {
  const text = environment[`${name}_DATA`];
  const path = environment[`${name}_PATH`];
  if (text) return Buffer.from(text);
  if (!path) return undefined;
  try {
    return readFileSync(path);
  } catch (cause) {
    const { code = 'unreadable' } = cause as NodeJS.ErrnoException;
    throw new Error(`Expected ${name}_PATH to name a file that can be read, but ${path} is not one (${code}).`, {
      cause,
    });
  }
}

function flag(environment: Environment, name: string): boolean | undefined {
  const value = environment[name];
  if (!value) return undefined;
  if (['true', '1', 'on'].includes(value)) return true;
  if (['false', '0', 'off'].includes(value)) return false;
  throw new Error(`Expected ${name} to be true or false, but it is ${value}.`);
}

/**
 * Of an answer from Temporal. A page of history counts events, not bytes: gRPC's own limit of 4 MB refuses one with a few
 * large variables. 128 MB is the limit of the SDK's worker; its client (1.24) means to have the same, but names the option
 * without `grpc.`. A whole history is at most 50 MB.
 */
const LARGEST_ANSWER_BYTES = 128 * 1024 * 1024;

/** For `Connection` and `NativeConnection` alike. */
export function connectionOptions({ address, tls, apiKey }: Pick<TemporalSettings, 'address' | 'tls' | 'apiKey'>): {
  readonly address: string;
  readonly tls?: TemporalTls;
  readonly apiKey?: string;
  readonly channelArgs: Readonly<Record<string, number>>;
} {
  return {
    address,
    ...(tls && { tls }),
    ...(apiKey && { apiKey }),
    channelArgs: { 'grpc.max_receive_message_length': LARGEST_ANSWER_BYTES },
  };
}

/** Certificates made for one test, by openssl. */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** Paths of PEM files. */
export interface Certificate {
  readonly cert: string;
  readonly key: string;
}

export class Authority {
  readonly directory = mkdtempSync(join(tmpdir(), 'baton-certificates-'));
  /** Its own certificate. */
  readonly cert = this.path('authority.crt');
  private readonly key = this.path('authority.key');

  constructor(name: string) {
    openssl(['req', '-x509', '-days', '2', '-subj', `/CN=${name}`, ...newKey(this.key), '-out', this.cert]);
  }

  /** @param names - as in a certificate: `DNS:localhost`, `IP:127.0.0.1` */
  issue(commonName: string, names: readonly string[] = []): Certificate {
    const [cert, key, request] = ['crt', 'key', 'csr'].map((kind) => this.path(`${commonName}.${kind}`)) as [
      string,
      string,
      string,
    ];
    const extensions = this.path(`${commonName}.ext`);
    writeFileSync(
      extensions,
      ['basicConstraints=CA:FALSE', ...(names.length > 0 ? [`subjectAltName=${names.join(',')}`] : [])].join('\n'),
    );
    openssl(['req', '-subj', `/CN=${commonName}`, ...newKey(key), '-out', request]);
    const signer = ['-CA', this.cert, '-CAkey', this.key, '-CAcreateserial'];
    openssl(['x509', '-req', '-days', '2', '-in', request, ...signer, '-extfile', extensions, '-out', cert]);
    return { cert, key };
  }

  private path(name: string): string {
    return join(this.directory, name);
  }
}

const newKey = (path: string): string[] =>
  '-newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -keyout'.split(' ').concat(path);

function openssl(args: readonly string[]): void {
  execFileSync('openssl', args, { stdio: ['ignore', 'ignore', 'pipe'] });
}

/** A TCP proxy between one process and one server, to cut, hold, slow and half-open the connections between them. */
import { once } from 'node:events';
import { connect, createServer, type Server, type Socket } from 'node:net';
import { setTimeout as sleep } from 'node:timers/promises';

interface Pair {
  readonly client: Socket;
  readonly server: Socket;
  /** The server's end is gone, and nobody tells the client. */
  halfOpen: boolean;
}

export class Proxy {
  private readonly pairs = new Set<Pair>();
  private readonly server: Server;
  private delayMs = 0;
  /** Settles when a black hole ends. */
  private held: Promise<void> | undefined;
  private letGo: () => void = () => undefined;

  /** @param port - of the server at the moment: it may come back on another */
  constructor(private readonly port: () => number) {
    this.server = createServer((client) => this.accept(client));
  }

  /** Answers the port of 127.0.0.1 that it listens on. */
  async listen(): Promise<number> {
    this.server.listen(0, '127.0.0.1');
    await once(this.server, 'listening');
    const address = this.server.address();
    if (address === null || typeof address === 'string') throw new Error('Expected a port, but the proxy has none');
    return address.port;
  }

  /** Both ends of every connection get a reset. */
  reset(): void {
    for (const { client, server } of this.pairs) {
      client.resetAndDestroy();
      server.destroy();
    }
  }

  /** The server's ends are gone; the clients' stay open for as long as they like, and silent. */
  halfOpen(): void {
    for (const pair of this.pairs) {
      pair.halfOpen = true;
      pair.server.destroy();
    }
  }

  /** Nothing goes either way, on old connections and new ones, until `heal`. */
  hold(): void {
    this.held ??= new Promise((resolve) => (this.letGo = resolve));
  }

  /** Each piece of data waits so long. */
  slow(delayMs: number): void {
    this.delayMs = delayMs;
  }

  heal(): void {
    this.delayMs = 0;
    this.held = undefined;
    this.letGo();
  }

  async close(): Promise<void> {
    this.heal();
    this.server.close();
    for (const { client, server } of this.pairs) {
      client.destroy();
      server.destroy();
    }
    await once(this.server, 'close');
  }

  private accept(client: Socket): void {
    const server = connect(this.port(), '127.0.0.1');
    const pair: Pair = { client, server, halfOpen: false };
    this.pairs.add(pair);
    for (const socket of [client, server]) socket.setNoDelay(true).on('error', () => undefined);
    client.on('close', () => {
      this.pairs.delete(pair);
      server.destroy();
    });
    server.on('close', () => {
      if (!pair.halfOpen) client.destroy();
    });
    void this.pump(client, server);
    void this.pump(server, client);
  }

  private async pump(from: Socket, to: Socket): Promise<void> {
    try {
      for await (const data of from as AsyncIterable<Buffer>) {
        if (this.delayMs > 0) await sleep(this.delayMs);
        await this.held;
        if (!to.destroyed && !to.write(data)) await Promise.race([once(to, 'drain'), once(to, 'close')]);
      }
      await this.held;
      to.end();
    } catch {
      // Cut: whoever is at the other end learns it by the close of the pair.
    }
  }
}

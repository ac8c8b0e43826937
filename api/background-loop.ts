import type { OnApplicationBootstrap, OnModuleDestroy } from '@nestjs/common';

/** What goes on for as long as the application runs; the application ends when it has. */
export abstract class BackgroundLoop implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly shutdown = new AbortController();
  private running: Promise<void> = Promise.resolve();

  onApplicationBootstrap(): void {
    this.running = this.run(this.shutdown.signal);
  }

  async onModuleDestroy(): Promise<void> {
    this.shutdown.abort();
    await this.running;
  }

  /** The application ends: what takes long leaves the rest of it to the next process. */
  protected get stopping(): boolean {
    return this.shutdown.signal.aborted;
  }

  /** Ends soon after the signal is aborted, and throws nothing. */
  protected abstract run(signal: AbortSignal): Promise<void>;
}

import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import type { Logger } from 'pino';
import type { ApiConfig } from '../config.js';
import { Problem } from '../problem/problem.js';
import { CONFIG, LOG } from '../tokens.js';
import { UsersService } from './users.service.js';

/** Makes the admin that the environment names, as long as there is no user: later it says nothing. */
@Injectable()
export class FirstAdmin implements OnApplicationBootstrap {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(UsersService) private readonly users: UsersService,
    @Inject(LOG) private readonly log: Logger,
  ) {}

  async onApplicationBootstrap(): Promise<void> {
    const { auth, firstAdmin } = this.config;
    if (auth.mode === 'none' || !firstAdmin) return;
    try {
      await this.users.createAdmin(firstAdmin);
      this.log.info({ username: firstAdmin.username }, 'made the first user, an admin');
    } catch (error) {
      if (!(error instanceof Problem && error.options.status === 403)) throw error;
    }
  }
}

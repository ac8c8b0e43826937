import { Inject, Injectable } from '@nestjs/common';
import type { ApiConfig } from '../config.js';
import { StatusService } from '../status/status.service.js';
import { CONFIG } from '../tokens.js';
import { VERSION } from './version.js';

/** As Camunda 8 answers it. Baton has no brokers or partitions of its own: this is what a client has to see to be content. */
export interface Topology {
  readonly brokers: readonly {
    readonly nodeId: number;
    readonly host: string;
    readonly port: number;
    readonly version: string;
    readonly partitions: readonly {
      readonly partitionId: number;
      readonly role: 'leader';
      readonly health: 'healthy' | 'unhealthy';
    }[];
  }[];
  readonly clusterId: string | null;
  readonly clusterSize: number;
  readonly partitionsCount: number;
  readonly replicationFactor: number;
  readonly gatewayVersion: string;
  readonly lastCompletedChangeId: string;
}

@Injectable()
export class TopologyService {
  constructor(
    @Inject(CONFIG) private readonly config: ApiConfig,
    @Inject(StatusService) private readonly status: StatusService,
  ) {}

  async topology(): Promise<Topology> {
    const healthy = (await this.status.unhealthy()).length === 0;
    return {
      brokers: [
        {
          nodeId: 0,
          host: this.config.host,
          port: this.config.port,
          version: VERSION,
          partitions: [{ partitionId: 1, role: 'leader', health: healthy ? 'healthy' : 'unhealthy' }],
        },
      ],
      clusterId: this.config.temporal.namespace,
      clusterSize: 1,
      partitionsCount: 1,
      replicationFactor: 1,
      gatewayVersion: VERSION,
      lastCompletedChangeId: '0',
    };
  }
}

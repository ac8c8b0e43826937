/** For `describe.each`: scenarios run on the engine alone, and on a Temporal server with its worker. */
import type { OpenStage } from './stage.js';
import { temporalStage } from './temporal-stage.js';
import { virtualStage } from './virtual-host.js';

export const STAGES: readonly (readonly [where: string, open: OpenStage])[] = [
  ['on the engine alone', virtualStage],
  ['on Temporal', temporalStage],
];

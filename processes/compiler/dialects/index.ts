/** The dialects, and which one a file speaks: `modeler:executionPlatform`, else the namespace URIs it uses. */
import type { XmlDocument } from '../xml.js';
import { camunda } from './camunda.js';
import type { Dialect } from './dialect.js';
import { zeebe } from './zeebe.js';

const dialects: readonly Dialect[] = [zeebe, camunda];

/** A file without vendor data is read by the rules of `zeebe`. */
export function dialectOf(file: XmlDocument): Dialect {
  return dialects.find((dialect) => dialect.recognises(file)) ?? zeebe;
}

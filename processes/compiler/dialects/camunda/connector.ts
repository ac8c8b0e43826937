/** `camunda:connector`: a job whose type is the connector's id, with the connector's own mappings around it. */
import { type ModdleElement } from '../../moddle-element.js';
import { body, parts, vendorElements } from './vendor.js';

export function connectorOf(holder: ModdleElement): string | undefined {
  const [id] = vendorElements(holder, 'connector').flatMap((connector) => parts(connector, 'connectorId'));
  return id === undefined || body(id) === '' ? undefined : body(id);
}

/** The mappings of an element's connectors: `camunda:inputOutput` inside them. */
export function connectorMappings(holder: ModdleElement): readonly ModdleElement[] {
  return vendorElements(holder, 'connector').flatMap((connector) => parts(connector, 'inputOutput'));
}

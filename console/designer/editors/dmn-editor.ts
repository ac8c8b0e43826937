/** dmn-js with its properties panel, loaded when a decision is first drawn on. */
import DmnModeler from 'dmn-js/lib/Modeler';
import { DmnPropertiesPanelModule, DmnPropertiesProviderModule } from 'dmn-js-properties-panel';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'dmn-js/dist/assets/dmn-js-shared.css';
import 'dmn-js/dist/assets/dmn-js-drd.css';
import 'dmn-js/dist/assets/dmn-js-decision-table.css';
import 'dmn-js/dist/assets/dmn-js-decision-table-controls.css';
import 'dmn-js/dist/assets/dmn-js-literal-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression.css';
import 'dmn-js/dist/assets/dmn-js-boxed-expression-controls.css';
import 'dmn-js/dist/assets/dmn-font/css/dmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import { DIAGRAM_COLORS } from '../../parts/diagram/diagram-colors.js';
import type { CreateEditor } from './editor.js';
import { isEdit, type StackChange } from './stack-change.js';
import { translation } from './translation.js';

/** A decision is opened as its table or expression; where there are several, their requirements are shown first. */
export const createEditor: CreateEditor = ({ canvas, properties, language, onChange }) => {
  const words = translation(language);
  const modeler = new DmnModeler({
    container: canvas,
    drd: {
      drdRenderer: DIAGRAM_COLORS,
      propertiesPanel: { parent: properties },
      additionalModules: [DmnPropertiesPanelModule, DmnPropertiesProviderModule, words],
    },
    decisionTable: { additionalModules: [words] },
    literalExpression: { additionalModules: [words] },
    boxedExpression: { additionalModules: [words] },
  });
  modeler.on('viewer.created', ({ viewer }) =>
    viewer.on('commandStack.changed', (change: StackChange) => {
      if (isEdit(change)) onChange();
    }),
  );
  const stack = () => modeler.getActiveViewer()?.get('commandStack');
  return {
    show: async (xml) => {
      await modeler.importXML(xml);
      const [first, ...others] = modeler.getViews().filter(({ type }) => type !== 'drd');
      if (first && others.length === 0) await modeler.open(first);
    },
    content: async () => (await modeler.saveXML({ format: true })).xml,
    undo: () => stack()?.undo(),
    redo: () => stack()?.redo(),
    select: (elementId) => {
      const view = modeler.getViews().find(({ id }) => id === elementId);
      if (view) void modeler.open(view);
    },
    mark: () => undefined,
    destroy: () => modeler.destroy(),
  };
};

/** bpmn-js with its properties panel, loaded when a process is first drawn on. */
import Modeler from 'bpmn-js/lib/Modeler';
import { CreateAppendAnythingModule, CreateAppendElementTemplatesModule } from 'bpmn-js-create-append-anything';
import { CloudElementTemplatesPropertiesProviderModule } from 'bpmn-js-element-templates';
import {
  BpmnPropertiesPanelModule,
  BpmnPropertiesProviderModule,
  CamundaPlatformPropertiesProviderModule,
  CamundaPlatformTooltipProvider,
  ZeebePropertiesProviderModule,
  ZeebeTooltipProvider,
} from 'bpmn-js-properties-panel';
import cloudBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-cloud';
import platformBehaviors from 'camunda-bpmn-js-behaviors/lib/camunda-platform';
import camunda from 'camunda-bpmn-moddle/resources/camunda.json';
import type Canvas from 'diagram-js/lib/core/Canvas';
import type ElementRegistry from 'diagram-js/lib/core/ElementRegistry';
import type CommandStack from 'diagram-js/lib/command/CommandStack';
import type Selection from 'diagram-js/lib/features/selection/Selection';
import minimap from 'diagram-js-minimap';
import zeebe from 'zeebe-bpmn-moddle/resources/zeebe.json';
import 'bpmn-js/dist/assets/diagram-js.css';
import 'bpmn-js/dist/assets/bpmn-js.css';
import 'bpmn-js/dist/assets/bpmn-font/css/bpmn.css';
import '@bpmn-io/properties-panel/dist/assets/properties-panel.css';
import 'bpmn-js-element-templates/dist/assets/element-templates.css';
import 'diagram-js-minimap/assets/diagram-js-minimap.css';
import { DIAGRAM_COLORS } from '../../parts/diagram/diagram-colors.js';
import { withLayout } from '../../parts/diagram/layout.js';
import { dialectOf } from '../foreign-tool.js';
import type { CreateEditor } from './editor.js';
import { markFindings } from './finding-marks.js';
import { isEdit, type StackChange } from './stack-change.js';
import { translation } from './translation.js';

const DIALECTS = {
  zeebe: {
    modules: [
      ZeebePropertiesProviderModule,
      CloudElementTemplatesPropertiesProviderModule,
      CreateAppendElementTemplatesModule,
      cloudBehaviors,
    ],
    moddle: { zeebe },
    tooltips: ZeebeTooltipProvider,
  },
  camunda: {
    modules: [CamundaPlatformPropertiesProviderModule, platformBehaviors],
    moddle: { camunda },
    tooltips: CamundaPlatformTooltipProvider,
  },
  none: { modules: [], moddle: {}, tooltips: {} },
};

export const createEditor: CreateEditor = ({ canvas, properties, content, language, templates, onChange }) => {
  const dialect = dialectOf(content);
  const { modules, moddle, tooltips } = DIALECTS[dialect];
  const modeler = new Modeler({
    container: canvas,
    bpmnRenderer: DIAGRAM_COLORS,
    propertiesPanel: { parent: properties, description: tooltips },
    additionalModules: [
      BpmnPropertiesPanelModule,
      BpmnPropertiesProviderModule,
      CreateAppendAnythingModule,
      minimap,
      ...modules,
      translation(language),
    ],
    moddleExtensions: moddle,
    ...(dialect === 'zeebe' ? { elementTemplates: templates } : {}),
  });
  modeler.on('commandStack.changed', (change: StackChange) => {
    if (isEdit(change)) onChange();
  });
  const stack = (): CommandStack => modeler.get<CommandStack>('commandStack');
  return {
    show: async (xml) => {
      await modeler.importXML(await withLayout(xml));
      modeler.get<Canvas>('canvas').zoom('fit-viewport', 'auto' as never);
    },
    content: async () => (await modeler.saveXML({ format: true })).xml ?? '',
    undo: () => stack().undo(),
    redo: () => stack().redo(),
    select: (elementId) => {
      const element = modeler.get<ElementRegistry>('elementRegistry').get(elementId);
      if (!element) return;
      modeler.get<Selection>('selection').select(element);
      modeler.get<Canvas>('canvas').scrollToElement(element);
    },
    mark: (findings) => markFindings(modeler, findings),
    destroy: () => modeler.destroy(),
  };
};

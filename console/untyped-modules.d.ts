/** Packages without types of their own: what we use of them. */
declare module 'bpmn-auto-layout' {
  export function layoutProcess(xml: string): Promise<string>;
}
declare module 'bpmn-js-properties-panel' {
  type Module = Record<string, ['value', unknown]>;
  export const BpmnPropertiesPanelModule: Module;
  export const BpmnPropertiesProviderModule: Module;
  export const CamundaPlatformPropertiesProviderModule: Module;
  export const CamundaPlatformTooltipProvider: object;
  export const ZeebePropertiesProviderModule: Module;
  export const ZeebeTooltipProvider: object;
}
declare module 'bpmn-js-element-templates' {
  export const CloudElementTemplatesPropertiesProviderModule: Record<string, ['value', unknown]>;
}
declare module 'bpmn-js-create-append-anything' {
  export const CreateAppendAnythingModule: Record<string, ['value', unknown]>;
  export const CreateAppendElementTemplatesModule: Record<string, ['value', unknown]>;
}
/* eslint-disable no-restricted-syntax -- they have default exports alone */
declare module 'camunda-bpmn-js-behaviors/lib/*' {
  const module: Record<string, ['value', unknown]>;
  export default module;
}
declare module 'diagram-js-minimap' {
  const module: Record<string, ['value', unknown]>;
  export default module;
}
declare module 'dmn-js/lib/Modeler' {
  interface CommandStack {
    undo(): void;
    redo(): void;
  }
  interface View {
    readonly id: string;
    readonly type: string;
  }
  interface Viewer {
    on(event: string, listener: (event: never) => void): void;
    get(name: 'commandStack'): CommandStack;
  }
  export default class DmnModeler {
    constructor(options: object);
    on(event: 'viewer.created', listener: (event: { readonly viewer: Viewer }) => void): void;
    importXML(xml: string): Promise<unknown>;
    saveXML(options: { readonly format: boolean }): Promise<{ readonly xml: string }>;
    getActiveViewer(): Viewer | undefined;
    getViews(): readonly View[];
    open(view: View): Promise<unknown>;
    destroy(): void;
  }
}
/* eslint-enable no-restricted-syntax */
declare module 'dmn-js-properties-panel' {
  export const DmnPropertiesPanelModule: object;
  export const DmnPropertiesProviderModule: object;
}

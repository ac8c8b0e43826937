/** Which tool made a file, and whose extensions it carries. */

const VENDORS = {
  'http://camunda.org/schema/1.0/bpmn': 'Camunda 7',
  'http://operaton.org/schema/1.0/bpmn': 'Operaton',
  'http://flowable.org/bpmn': 'Flowable',
  'http://activiti.org/bpmn': 'Activiti',
  'http://camunda.org/schema/zeebe/1.0': 'Camunda 8',
  'http://www.signavio.com': 'Signavio',
  'http://www.bizagi.com': 'Bizagi',
  'http://www.trisotech.com': 'Trisotech',
  'http://www.jboss.org/drools': 'jBPM',
  'http://www.omnyflow.com': 'OmnyFlow',
} as const;

const CAMUNDA_8 = 'http://camunda.org/schema/zeebe/1.0';

export interface Tool {
  /** As the file says it; the vendor of its extensions where it does not. */
  readonly name: string | undefined;
  readonly vendors: readonly string[];
}

/** Undefined where the file is no XML. */
export function toolOf(content: string): Tool | undefined {
  if (!content.trimStart().startsWith('<')) return undefined;
  const vendors = Object.entries(VENDORS)
    .filter(([namespace]) => content.includes(namespace))
    .map(([, vendor]) => vendor);
  const [, exporter] = /\bexporter="([^"]{1,100})"/.exec(content) ?? [];
  return { name: exporter ?? vendors[0], vendors };
}

/** Not drawn with bpmn-js for Camunda 8: its author wants to know what becomes of it. */
export function isForeign(content: string): boolean {
  if (!content.includes('http://www.omg.org/spec/BPMN/20100524/MODEL')) return false;
  return !content.includes(CAMUNDA_8) && !content.includes('modeler:executionPlatform="Camunda Cloud"');
}

/** Which properties are shown: of two vendors' extensions one is edited, others stay as they are. */
export function dialectOf(content: string): 'zeebe' | 'camunda' | 'none' {
  if (content.includes(CAMUNDA_8)) return 'zeebe';
  if (content.includes('http://camunda.org/schema/1.0/bpmn')) return 'camunda';
  const others = ['http://operaton.org/schema/1.0/bpmn', 'http://flowable.org/bpmn', 'http://activiti.org/bpmn'];
  return others.some((namespace) => content.includes(namespace)) ? 'none' : 'zeebe';
}

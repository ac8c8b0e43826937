/**
 * The script's world, made of JavaScript inside QuickJS: not one function of the host is in it, so there is none to
 * escape through. The text evaluates to a function from the input (JSON) to the function that collects the result (JSON).
 */
export const PRELUDE = `(function (json) {
  'use strict';
  const { parse, stringify } = JSON;
  const { create, defineProperty, keys } = Object;
  const { variables, execution: facts, storeGlobals } = parse(json);
  const global = globalThis;
  const own = (values) => Object.assign(create(null), values);
  const visible = own(variables);
  const changed = create(null);
  const plain = (value) => (value === undefined || typeof value === 'function' || typeof value === 'symbol' ? null : value);
  const define = (name, value) =>
    defineProperty(global, name, { value, writable: true, enumerable: false, configurable: true });

  class BpmnError extends Error {
    constructor(errorCode, message) {
      super(message === undefined ? '' : String(message));
      this.name = 'BpmnError';
      this.errorCode = String(errorCode);
    }
    getErrorCode() {
      return this.errorCode;
    }
  }

  const set = (name, value) => {
    if (global[name] === visible[name] && !(name in reserved)) global[name] = value;
    visible[name] = value;
    changed[name] = value;
  };
  const get = (name) => plain(visible[name]);
  const has = (name) => name in visible;
  const remove = (name) => {
    delete visible[name];
    changed[name] = null;
  };
  const all = (values) => keys(values).forEach((name) => set(name, values[name]));
  const fact = (name) => () => plain(facts[name]);
  const execution = Object.freeze({
    getVariable: get, getVariableLocal: get, hasVariable: has, hasVariableLocal: has,
    setVariable: set, setVariableLocal: set, removeVariable: remove, removeVariableLocal: remove,
    getVariables: () => ({ ...visible }), setVariables: all,
    getId: fact('elementInstanceKey'), getActivityInstanceId: fact('elementInstanceKey'),
    getProcessInstanceId: fact('processInstanceKey'), getCurrentActivityId: fact('elementId'),
    getBusinessKey: fact('businessKey'), getProcessBusinessKey: fact('businessKey'),
    id: plain(facts.elementInstanceKey), processInstanceId: plain(facts.processInstanceKey),
    currentActivityId: plain(facts.elementId), businessKey: plain(facts.businessKey),
    processBusinessKey: plain(facts.businessKey),
  });

  define('execution', execution);
  define('BpmnError', BpmnError);
  const reserved = own(Object.fromEntries(Object.getOwnPropertyNames(global).map((name) => [name, true])));
  const silent = () => undefined;
  for (const name of ['print', 'console', 'org', 'connector', 'task'].filter((name) => !(name in visible))) {
    define(name, {
      print: silent,
      connector: execution,
      task: execution,
      console: { log: silent, info: silent, warn: silent, error: silent, debug: silent },
      org: { camunda: { bpm: { engine: { delegate: { BpmnError } } } } },
    }[name]);
  }
  const before = create(null);
  for (const name of keys(visible)) {
    if (name in reserved) continue;
    before[name] = stringify(visible[name]);
    defineProperty(global, name, { value: visible[name], writable: true, enumerable: true, configurable: true });
  }

  return (value) => {
    if (value instanceof Promise) throw new TypeError('Expected a value, but the script gives a promise');
    const stored = create(null);
    if (storeGlobals) {
      for (const name of keys(global)) {
        const text = stringify(global[name]);
        if (text !== undefined && text !== before[name]) stored[name] = global[name];
      }
    }
    for (const name of keys(changed)) stored[name] = plain(changed[name]);
    return stringify({ value: plain(value), variables: stored });
  };
})`;

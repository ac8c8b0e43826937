/** Who may import whom (docs/architecture.md): each rule forbids what its folder may not reach. */

const PROJECT = '^(workflows|processes|activities|database|observability|api|worker|console|bin|bench|tests)/';

/** Forbids `from` every project file outside `allowed`. */
function onlyProjectFiles(name, comment, from, allowed) {
  return { name, comment, severity: 'error', from: { path: from }, to: { path: PROJECT, pathNot: allowed } };
}

/** Forbids `from` every package and Node module outside `allowed` (`[]`: all of them). */
function onlyPackages(name, comment, from, allowed) {
  return {
    name,
    comment,
    severity: 'error',
    from,
    to: {
      dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown', 'core'],
      ...(allowed.length === 0
        ? {}
        : { pathNot: allowed.map((packageName) => `node_modules/(@types/)?${packageName}/`) }),
    },
  };
}

module.exports = {
  forbidden: [
    onlyProjectFiles(
      'bpmn-imports-itself',
      'The language knows nothing of interpreter, host or storage.',
      '^workflows/bpmn/',
      '^workflows/bpmn/',
    ),
    onlyPackages(
      'bpmn-imports-calendar-alone',
      'The language runs in the sandbox, the compiler and the browser: beside its expressions it needs dates alone.',
      { path: '^workflows/bpmn/', pathNot: '^workflows/bpmn/expression/' },
      ['temporal-polyfill', 'temporal-spec', 'cron-parser'],
    ),
    onlyPackages(
      'expression-imports-feelin-and-time',
      'FEEL is parsed by feelin (or its grammar) and computes with calendar dates; nothing else.',
      { path: '^workflows/bpmn/expression/' },
      [
        'feelin',
        '@lezer/common',
        '@bpmn-io/lezer-feel',
        '@bpmn-io/feelin',
        'lezer-feel',
        'temporal-polyfill',
        'temporal-spec',
      ],
    ),
    {
      name: 'feelin-only-in-expression',
      comment: 'One importer of feelin: it re-parses at each call and reads the clock unless told otherwise.',
      severity: 'error',
      from: { path: PROJECT, pathNot: '^workflows/bpmn/expression/|^tests/' },
      to: { path: 'node_modules/(feelin|lezer-feel|@bpmn-io/(feelin|lezer-feel))/' },
    },
    onlyProjectFiles(
      'engine-imports-bpmn',
      'The interpreter is pure: it knows the language and itself.',
      '^workflows/engine/',
      '^workflows/(bpmn|engine)/',
    ),
    onlyPackages(
      'engine-imports-no-packages',
      'The interpreter is pure: no Temporal, no Node.',
      { path: '^workflows/engine/' },
      [],
    ),
    onlyProjectFiles(
      'shell-imports-workflows',
      'What the sandbox loads lies in workflows/.',
      '^workflows/[^/]+$',
      '^workflows/',
    ),
    onlyPackages(
      'shell-imports-temporal',
      'The shell talks to Temporal and to nobody else.',
      { path: '^workflows/[^/]+$' },
      ['@temporalio/workflow', '@temporalio/common'],
    ),
    onlyPackages(
      'contract-imports-no-sdk',
      'API, worker and activities share the contract: it must not drag a workflow SDK into them.',
      { path: '^workflows/contract\\.ts$' },
      [],
    ),
    onlyProjectFiles(
      'processes-import-language-and-engine',
      'The compiler, decisions and the scenario runner need no host.',
      '^processes/',
      '^(processes|workflows/(bpmn|engine))/',
    ),
    onlyProjectFiles(
      'activities-import-contract-and-database',
      'Activities are called by name; they know the contract and their data.',
      '^activities/(?!engine/run-(local-tasks|express))',
      '^(activities|database)/|^workflows/(contract|engine/record|bpmn/(catalogue|plan|expression/bounded))\\.ts$|^workflows/bpmn/decision/',
    ),
    onlyProjectFiles(
      'hosts-beside-the-workflow',
      'What steps the engine ahead of the workflow shares its words with the shell.',
      '^activities/engine/run-(local-tasks|express)',
      '^activities/engine/run-local-tasks\\.ts$|^workflows/(contract|activity-outcome|instance|invocation|payload-size|bpmn/plan|engine/index)\\.ts$',
    ),
    onlyProjectFiles(
      'database-imports-shapes',
      'The tables know the shapes they store, not who fills them.',
      '^database/',
      '^database/|^workflows/(contract|engine/record|bpmn/plan|bpmn/decision/plan)\\.ts$',
    ),
    onlyProjectFiles(
      'observability-imports-database',
      'API and worker show themselves in the same way: health, metrics, logs and traces know neither.',
      '^observability/',
      '^(observability|database)/',
    ),
    onlyProjectFiles(
      'api-imports-compiler-and-contract',
      'The API compiles, stores and sends commands; it never interprets. It serves the pages that feedback links open.',
      '^api/',
      '^(api|processes|database|observability|worker/temporal)/|^workflows/(contract|summary|engine/record|bpmn/(plan|codes|catalogue|time|expression/bounded))\\.ts$|^workflows/bpmn/decision/|^activities/(index|channels/http-post|engine/(begin-express|within-time)|feedback/(answer|escape-html|pages|words))\\.ts$',
    ),
    onlyProjectFiles(
      'worker-imports-activities',
      "The worker knows the workflows' path, never their values.",
      '^worker/(?!view/)',
      '^(worker|activities|database|observability)/|^workflows/contract\\.ts$',
    ),
    onlyProjectFiles(
      'temporal-settings-import-keys',
      'How Temporal is reached and written to is the same for API and worker: it knows neither.',
      '^worker/temporal/',
      '^worker/temporal/|^database/|^workflows/(contract\\.ts|failure-converter\\.cjs)$',
    ),
    onlyProjectFiles(
      'view-replays-what-happened',
      'Whoever checks the view lets happen again what happened, on the engine alone.',
      '^worker/view/',
      '^(worker|database|processes/operations)/|^workflows/(contract|bpmn/plan)\\.ts$',
    ),
    onlyProjectFiles(
      'console-imports-engine',
      'The web app knows the API by its types alone; the language, the interpreter and their simulation run in the browser too.',
      '^console/',
      '^console/|^workflows/(bpmn|engine)/|^workflows/contract\\.ts$|^processes/simulation/',
    ),
    onlyProjectFiles(
      'simulation-imports-engine',
      'The host with a virtual clock runs in tests and in the browser: it needs no compiler.',
      '^processes/simulation/',
      '^processes/simulation/|^workflows/(bpmn|engine)/',
    ),
    onlyPackages(
      'simulation-imports-no-packages',
      'The host with a virtual clock runs in the browser: no Node.',
      { path: '^processes/simulation/' },
      [],
    ),
    {
      name: 'nobody-imports-console',
      comment: 'The web app is a leaf: the API serves its files.',
      severity: 'error',
      from: { path: PROJECT, pathNot: '^(console|tests)/' },
      to: { path: '^console/' },
    },
    {
      name: 'nobody-imports-entry-points',
      comment: 'bin and bench start the others; nobody but tests needs them.',
      severity: 'error',
      from: { path: PROJECT, pathNot: '^(bin|bench|tests)/' },
      to: { path: '^(bin|bench)/' },
    },
    {
      name: 'nobody-imports-tests',
      comment: 'Tests are leaves.',
      severity: 'error',
      from: { path: PROJECT, pathNot: '^tests/' },
      to: { path: '^tests/' },
    },
    {
      name: 'no-cycles',
      comment: 'A cycle of values has no reading order. (Types may refer to each other.)',
      severity: 'error',
      from: { path: PROJECT },
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-unresolvable',
      comment: 'Every import leads somewhere.',
      severity: 'error',
      from: { path: PROJECT },
      to: { couldNotResolve: true, pathNot: '/dist/' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(console/)?dist/' },
    tsConfig: { fileName: 'tsconfig.json' },
    tsPreCompilationDeps: true,
    detectProcessBuiltinModuleCalls: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

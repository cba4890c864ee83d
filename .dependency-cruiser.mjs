/** Who may import whom. Libraries in layers, services never each other, decisions free of frameworks. */
const LAYERS = [
  'codes',
  'contracts',
  'problems',
  'tracing',
  'client',
  'verify',
  'persistence',
  'auth',
  'messaging',
  'http',
];
const ALLOWED = {
  codes: [],
  contracts: [],
  problems: [],
  tracing: [],
  // What integrators get shares nothing with the services but the document.
  client: [],
  // What checks the writer shares no line with it.
  verify: [],
  persistence: [],
  auth: ['codes', 'contracts', 'problems'],
  messaging: ['contracts', 'persistence', 'problems', 'tracing'],
  http: ['codes', 'contracts', 'problems', 'tracing', 'persistence', 'auth', 'messaging'],
};

const layerRules = LAYERS.map((library) => ({
  name: `layer-${library}`,
  comment: `${library} may import only: ${ALLOWED[library].join(', ') || 'nothing of ours'}`,
  severity: 'error',
  from: { path: `^libs/${library}/src/`, pathNot: '\\.spec\\.ts$' },
  to: {
    path: '^(libs|services|deploy)/',
    pathNot: [`^libs/${library}/`, ...ALLOWED[library].map((other) => `^libs/${other}/`)],
  },
}));

export default {
  forbidden: [
    ...layerRules,
    {
      name: 'writer-without-verifier',
      comment:
        'What writes the log shares no code with what checks it; only the audit, which writes nothing, may ask it.',
      severity: 'error',
      from: {
        path: '^services/',
        pathNot: ['\\.spec\\.ts$', '/test/', '^services/clearance/src/ledger/audit/'],
      },
      to: { path: '^libs/verify/' },
    },
    {
      name: 'no-service-to-service',
      comment: 'Services meet over Kafka and HTTP, never by import.',
      severity: 'error',
      from: { path: '^services/([^/]+)/' },
      to: { path: '^services/', pathNot: '^services/$1/' },
    },
    {
      name: 'no-library-to-service',
      severity: 'error',
      from: { path: '^libs/' },
      to: { path: '^services/' },
    },
    {
      name: 'testing-only-in-tests',
      comment: 'What runs in production knows nothing of tests.',
      severity: 'error',
      from: { path: '^(services|libs|deploy)/', pathNot: ['\\.spec\\.ts$', '^libs/testing/', '/test/'] },
      to: { path: '^libs/testing/' },
    },
    {
      name: 'decisions-without-framework',
      comment: 'Pure decisions stand in folders called `domain`: no framework, no store, no clock.',
      severity: 'error',
      from: { path: '^services/.+/domain/', pathNot: '\\.spec\\.ts$' },
      to: {
        path: '(^|/)(node_modules/(@nestjs|typeorm|kafkajs|pg|redis|rxjs|fastify|class-validator)|libs/(persistence|messaging|http|auth|testing))',
      },
    },
    {
      name: 'no-circular',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphan-names',
      comment: 'A folder is named by its concept.',
      severity: 'error',
      from: { path: '/(common|shared|utils|helpers|misc)/' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|\\.nx|\\.onegate)/' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      conditionNames: ['onegate-source', 'import', 'require', 'node', 'default'],
      exportsFields: ['exports'],
      extensions: ['.ts', '.js', '.mjs', '.json'],
    },
  },
};

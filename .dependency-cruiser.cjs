/**
 * Which part may know which. `npm run check` and test/architecture.test.ts hold the code to it.
 *
 *   http → commands → core, storage and its siblings      storage → core (types only)
 *   ledger → core                                         storage → ledger/entry-hash
 *   core → schemas/generated and nothing else of ours     admin-ui → core, schemas/generated
 *
 * Each library that could spread has one home, so that replacing it means replacing one folder.
 */

/** Tests may reach for what the code under test may not (a database file, a second engine, a clock). */
const TESTS = '[.]test[.]tsx?$';

/** A library that only one folder may import; `home` is a pattern of paths, `why` what the home hides. */
const oneHome = (name, { packages, home, why }) => ({
  name: `one-home-${name}`,
  comment: `${packages.join(', ')} only in ${home}: ${why}`,
  severity: 'error',
  from: { path: '^(server|admin-ui)/', pathNot: [home, TESTS] },
  to: { path: `^node_modules/(${packages.join('|')})/` },
});

const forbidden = [
  {
    name: 'no-cycles',
    comment:
      'Two files that need each other are one thing in two places. Type-only cycles count: they tangle just as well.',
    severity: 'error',
    from: {},
    to: { circular: true },
  },
  {
    name: 'no-unresolvable',
    comment: 'An import that leads nowhere would silently free everything behind it from these rules.',
    severity: 'error',
    from: {},
    to: { couldNotResolve: true },
  },
  {
    name: 'core-knows-nothing-of-ours',
    comment:
      'The core decides from what it is given. It runs in the browser, in tests and in an audit years later alike.',
    severity: 'error',
    from: { path: '^server/core/', pathNot: TESTS },
    to: {
      path: '^(server|admin-ui|scripts|test|schemas|rules)/',
      pathNot: '^(server/core|schemas/generated)/',
    },
  },
  {
    name: 'core-is-pure',
    comment:
      'No I/O in the core: no Node module at all, and only libraries that are pure functions themselves.',
    severity: 'error',
    from: { path: '^server/core/', pathNot: TESTS },
    to: {
      dependencyTypes: ['core', 'npm', 'npm-dev', 'npm-optional', 'npm-peer', 'npm-no-pkg', 'npm-unknown'],
      pathNot: '^node_modules/(@noble/hashes|canonicalize|re2js)/',
    },
  },
  {
    name: 'second-opinion-is-independent',
    comment:
      'A second opinion that shares evaluating code with the core would share its faults. Types may be shared, and the list of conditions to be judged; only the comparison knows both.',
    severity: 'error',
    from: {
      path: '^server/second-opinion/',
      pathNot: [TESTS, '^server/second-opinion/compare-opinions[.]ts$'],
    },
    to: {
      path: '^(server|admin-ui)/',
      pathNot: '^server/(second-opinion/|core/decide/listed-conditions[.]ts$)',
      dependencyTypesNot: ['type-only'],
    },
  },
  {
    name: 'storage-sees-only-types-of-the-core',
    comment:
      'Storage keeps and finds rows. What they mean is decided by the core and arranged by the commands.',
    severity: 'error',
    from: { path: '^server/storage/', pathNot: TESTS },
    to: { path: '^server/core/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'storage-knows-no-caller',
    comment:
      'Storage is below everybody who writes: it may not know commands, HTTP, documents or the second opinion. Of the ledger it has the hash of an entry, which the offline verifier computes by the same lines.',
    severity: 'error',
    from: { path: '^server/storage/', pathNot: TESTS },
    to: { path: '^server/', pathNot: '^server/(storage/|core/|ledger/entry-hash[.]ts$)' },
  },
  {
    name: 'ledger-checks-alone',
    comment:
      'Whoever checks the ledger has a file and a public key: no database, no server, no network. What checks may know the core, because it decides again.',
    severity: 'error',
    from: { path: '^server/ledger/', pathNot: TESTS },
    to: { path: '^server/', pathNot: '^server/(ledger|core)/' },
  },
  {
    name: 'documents-only-draw',
    comment: 'A 文书 is drawn from a decision that is already made: no database, no command, no request.',
    severity: 'error',
    from: { path: '^server/documents/', pathNot: TESTS },
    to: { path: '^server/', pathNot: '^server/(documents|core)/' },
  },
  {
    name: 'commands-know-no-http',
    comment:
      'A command is something somebody does, whoever carries the message: a request, the command line, a test.',
    severity: 'error',
    from: { path: '^server/commands/', pathNot: TESTS },
    to: { path: '^server/(http|cli|main[.]ts|config[.]ts)' },
  },
  {
    name: 'http-goes-through-commands',
    comment:
      'Straight flow: route table → command → core → storage and back. A route that reads rows itself would skip the rights and the ledger.',
    severity: 'error',
    from: { path: '^server/http/', pathNot: TESTS },
    to: { path: '^server/(storage|documents|second-opinion)/', dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nobody-imports-the-entries',
    comment:
      'main.ts and the command line compose the parts; a part that imports them starts a server by being read.',
    severity: 'error',
    from: { pathNot: ['^server/(main[.]ts|cli/)', TESTS, '^test/'] },
    to: { path: '^server/(main[.]ts|cli/)' },
  },
  {
    name: 'server-stands-alone',
    comment: 'The server needs neither the pages, nor scripts, nor tests to run.',
    severity: 'error',
    from: { path: '^server/', pathNot: TESTS },
    to: { path: '^(admin-ui|scripts|test)/' },
  },
  {
    name: 'pages-share-only-the-core',
    comment:
      'The pages reach the server through its API; they share its pure core, the schemas and what is made from them, and the words for what ajv finds.',
    severity: 'error',
    from: { path: '^admin-ui/', pathNot: TESTS },
    to: {
      path: '^(server|scripts|test|rules|schemas)/',
      pathNot: '^(server/core/|schemas/|server/schemas/(pointer-errors|messages)[.]ts$)',
    },
  },
  {
    name: 'pages-run-in-a-browser',
    comment: 'No Node module in the pages.',
    severity: 'error',
    from: { path: '^admin-ui/', pathNot: [TESTS, '^admin-ui/vite[.]config[.]ts$'] },
    to: { dependencyTypes: ['core'] },
  },
  {
    name: 'features-are-islands',
    comment:
      'A feature of the pages may be deleted without touching another: what two need moves to shared/.',
    severity: 'error',
    from: { path: '^admin-ui/features/([^/]+)/' },
    to: { path: '^admin-ui/features/', pathNot: '^admin-ui/features/$1/' },
  },
  {
    name: 'foundations-know-no-feature',
    comment:
      'What the features stand on (api, forms, messages, shared) may not lean on a feature or on the frame.',
    severity: 'error',
    from: { path: '^admin-ui/(api|forms|messages|shared)/', pathNot: TESTS },
    to: { path: '^admin-ui/(app|features)/' },
  },
  {
    name: 'product-imports-no-test',
    comment: 'A test is not a library.',
    severity: 'error',
    from: { path: '^(server|admin-ui|scripts)/', pathNot: TESTS },
    to: { path: [TESTS, '^test/'] },
  },
  {
    name: 'server-needs-no-development-package',
    comment: 'The server must run from `npm ci --omit=dev`.',
    severity: 'error',
    from: { path: '^server/', pathNot: TESTS },
    to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'], dependencyTypesNot: ['type-only'] },
  },
  oneHome('sequelize', {
    packages: ['sequelize', 'umzug', 'mysql2', '@photostructure/sqlite'],
    home: '^server/storage/',
    why: 'nobody else knows which database this is.',
  }),
  oneHome('express', {
    packages: ['express', 'helmet', 'compression', 'express-rate-limit', 'pino-http'],
    home: '^server/http/',
    why: 'a command must not care that it was asked over HTTP.',
  }),
  oneHome('json-rules-engine', {
    packages: ['json-rules-engine'],
    home: '^server/second-opinion/',
    why: 'it is the second opinion, never the first (server/decisions/0001).',
  }),
  oneHome('pdfmake', {
    packages: ['pdfmake', '@embedpdf/fonts-sc'],
    home: '^server/documents/',
    why: 'drawing a page is one job.',
  }),
  oneHome('ledger-proofs', {
    packages: ['sm-crypto-v2', 'fflate'],
    home: '^server/ledger/',
    why: 'signatures and archives are made where they are checked.',
  }),
  oneHome('openid-client', {
    packages: ['openid-client', '@zxcvbn-ts/language-common'],
    home: '^server/people/',
    why: 'who somebody is, is found out in one place.',
  }),
  oneHome('rjsf', {
    packages: ['@rjsf/core', '@rjsf/antd', '@rjsf/utils', '@cfworker/json-schema'],
    home: '^admin-ui/forms/',
    why: 'a new major version of it is coming, and it must meet one folder only.',
  }),
];

/** @type {import('dependency-cruiser').IConfiguration} */
module.exports = {
  forbidden,
  options: {
    doNotFollow: { path: 'node_modules' },
    // Type-only imports are dependencies too; without this they would be invisible and cycles of them allowed.
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'require', 'node', 'default', 'types'],
      mainFields: ['module', 'main', 'types'],
    },
    skipAnalysisNotInRules: false,
  },
};

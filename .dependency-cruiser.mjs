/** Which module may import which. Checked by `npm run check:imports`; `tests/architecture` proves that each rule bites. */

const ours = '^(?:bot|dialogs|knowledge|locales|tests)/';
const source = '^(?:bot|dialogs|knowledge|locales)/';
const packages = (/** @type {string} */ names) => `(?:^|/)node_modules/(?:${names})(?:/|$)`;

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden: [
    {
      name: 'knowledge-stands-alone',
      comment: 'What is true must be usable, and checked, without the bot that tells it and in any language.',
      severity: 'error',
      from: { path: '^knowledge/' },
      to: { path: ours, pathNot: '^knowledge/' },
    },
    {
      name: 'locales-stand-alone',
      comment: 'Translators change words without touching code, so no code of ours may stand behind a word.',
      severity: 'error',
      from: { path: '^locales/' },
      to: { path: ours, pathNot: '^locales/' },
    },
    {
      name: 'dialogs-know-no-bot',
      comment:
        'A dialog is what is said when. It must hold on every channel, so it knows only what is true and the words.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { path: ours, pathNot: '^(?:dialogs|knowledge|locales)/' },
    },
    {
      name: 'dialogs-are-pure',
      comment:
        'A turn is run again when another process was faster, so a dialog has no I/O, no SDK, and nothing of Node.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { path: [packages('botbuilder[^/]*|botframework[^/]*|redis|@redis|fastify|@fastify')] },
    },
    {
      name: 'dialogs-use-nothing-of-node',
      comment: 'As above: files, clocks and randomness come in from outside.',
      severity: 'error',
      from: { path: '^dialogs/' },
      to: { dependencyTypes: ['core'] },
    },
    {
      name: 'store-implements-ports',
      comment:
        'The store knows the ports that it implements (bot/conversation) and the catalogue of errors, never who uses them: ' +
        'one server, Sentinel and Cluster must stay interchangeable.',
      severity: 'error',
      from: { path: '^bot/store/' },
      to: { path: '^(?:bot|tests)/', pathNot: '^bot/(?:store/|conversation/|errors\\.ts$)' },
    },
    {
      name: 'only-the-start-knows-the-store',
      comment: 'Everything else is handed a port, so that its tests and a second store need no change in it.',
      severity: 'error',
      from: { path: source, pathNot: '^bot/(?:store/|run\\.ts$|open-store\\.ts$)' },
      to: { path: '^bot/store/' },
    },
    {
      name: 'only-the-store-speaks-redis',
      comment:
        'Keys, lifetimes and atomicity are kept in one place. Tests look into a Redis of their own to see what was written.',
      severity: 'error',
      from: { path: source, pathNot: '^bot/store/' },
      to: { path: packages('redis|@redis') },
    },
    {
      name: 'only-adapters-know-the-sdk',
      comment:
        "The Bot Framework SDK's support has ended: its successor must fit by changing the adapters and the handler alone.",
      severity: 'error',
      from: { path: source, pathNot: '^bot/(?:adapters/|bot\\.ts$)' },
      to: { path: packages('botbuilder[^/]*|botframework[^/]*') },
    },
    {
      name: 'pages-import-only-shared-schemas',
      comment:
        'A page runs in the browser of somebody else: it shares with the server what goes over the wire, and the words. ' +
        'Who holds a conversation (bot/conversation/hold.ts) is a part of what goes over the wire.',
      severity: 'error',
      from: { path: '^bot/web/' },
      to: {
        path: ours,
        pathNot: '^(?:bot/web/|bot/wire/|bot/conversation/hold\\.ts$|dialogs/(?:rendered|action)\\.ts$|locales/)',
      },
    },
    {
      name: 'chat-page-carries-no-library',
      comment:
        'The first view is at most 60 KB on a slow telephone; a schema or a framework would be most of that. Types cost nothing.',
      severity: 'error',
      from: { path: '^bot/web/chat/' },
      to: { dependencyTypes: ['npm', 'npm-dev', 'npm-optional', 'npm-peer'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'chat-page-carries-no-schema',
      comment:
        'As above: the schemas of the wire and of the words bring their library along, so the chat page takes their types.',
      severity: 'error',
      from: { path: '^bot/web/chat/' },
      to: { path: '^(?:bot/(?:wire|conversation)|dialogs)/', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'nobody-imports-the-start',
      comment:
        'bot/run.ts, loaded by bot/main.ts, puts the parts together; a part that imports it would start a second service.',
      severity: 'error',
      from: { pathNot: '^bot/main\\.ts$' },
      to: { path: '^bot/(?:main|run)\\.ts$' },
    },
    {
      name: 'preparation-needs-nothing',
      comment: 'It runs on an older Node and before the dependencies are there.',
      severity: 'error',
      from: { path: '^bot/prepare/' },
      to: { pathNot: '^bot/prepare/', dependencyTypesNot: ['core'] },
    },
    {
      name: 'service-does-without-the-preparation',
      comment: 'A deployment may start bot/main.ts in an image that has everything already.',
      severity: 'error',
      from: { path: source, pathNot: '^bot/prepare/' },
      to: { path: '^bot/prepare/' },
    },
    {
      name: 'source-does-not-import-tests',
      comment: 'What runs must not depend on what checks it.',
      severity: 'error',
      from: { path: source },
      to: { path: '^tests/' },
    },
    {
      name: 'service-runs-without-dev-dependencies',
      comment: 'A deployment installs with --omit=dev. The pages are built before that.',
      severity: 'error',
      from: { path: source, pathNot: '^bot/web/(?:chat/|desk/|vite\\.)' },
      to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'no-undeclared-package',
      comment: 'A package that only another package asked for can vanish with the next install.',
      severity: 'error',
      from: {},
      to: { dependencyTypes: ['npm-no-pkg', 'npm-unknown'] },
    },
    {
      name: 'no-unresolvable',
      comment: 'An import that leads nowhere would fail at the start, or hide from the other rules.',
      severity: 'error',
      from: {},
      to: { couldNotResolve: true },
    },
    {
      name: 'no-cycles',
      comment: 'Two modules that need each other are one module; types are no exception.',
      severity: 'error',
      from: {},
      to: { circular: true },
    },
    {
      name: 'no-orphans',
      comment:
        'A module that nothing imports and that imports nothing is left over. A worker is named by its address, not imported.',
      severity: 'error',
      from: { orphan: true, path: source, pathNot: '\\.(?:d|worker)\\.ts$' },
      to: {},
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '\\.(?:css|svg)$' },
    // Type-only imports count: they too tie two modules together.
    tsPreCompilationDeps: true,
    combinedDependencies: false,
    moduleSystems: ['es6'],
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'types', 'default'],
      mainFields: ['module', 'main', 'types'],
    },
  },
};

/**
 * Which folder may import what. A rule speaks for exactly one folder (or one file, which then goes before its folder): a new
 * folder without a rule fails the test, so that somebody decides where it stands.
 */
export type Room = {
  place: string
  /** Folders of ours, with all below them. A file may always import from its own folder. */
  folders?: readonly string[]
  /** Packages, with their subpaths; `node:` stands for everything that comes with Node. */
  packages?: readonly string[]
}

const FLUENT = ['react', '@fluentui/react-components', '@fluentui/react-icons', '@tanstack/react-query']

/** The shapes of a municipality's people, which any tenant has. */
const DIRECTORY = 'infra/local/municipality/municipality.ts'
const TENANT = ['infra/local/tenant', 'infra/local/faults', 'infra/local/issuer', 'infra/local/graph', 'infra/local/connector', 'infra/local/teams', 'infra/local/tenant-settings.ts', DIRECTORY]

export const ROOMS: readonly Room[] = [
  // What is true without Teams, Graph or a clock. It runs in the browser too: no Node, no package but the schemas.
  { place: 'core/access', folders: ['core'], packages: ['zod'] },
  { place: 'core/api', folders: ['core'], packages: ['zod'] },
  { place: 'core/control', folders: ['core'], packages: ['zod'] },
  { place: 'core/days', packages: ['zod', 'date-holidays'] },
  { place: 'core/directory', folders: ['core'], packages: ['zod'] },
  { place: 'core/documents', folders: ['core/days', 'core/facts'] },
  { place: 'core/facts', folders: ['core/days', 'core/language', 'core/obligations', 'core/organisation', 'core/prompts/prompt-rules.ts', 'core/training/lesson.ts'], packages: ['zod'] },
  { place: 'core/findings', folders: ['core/days', 'core/facts'], packages: ['zod'] },
  { place: 'core/language', packages: ['zod'] },
  { place: 'core/library', folders: ['core'], packages: ['zod'] },
  { place: 'core/obligations', folders: ['core/days', 'core/documents', 'core/facts', 'core/language', 'core/organisation', 'core/training/lesson.ts'], packages: ['zod', 'rrule-temporal'] },
  { place: 'core/organisation', folders: ['core/days'], packages: ['zod'] },
  { place: 'core/overview', folders: ['core'] },
  { place: 'core/prompts', folders: ['core'], packages: ['zod'] },
  { place: 'core/publishing', folders: ['core'], packages: ['zod'] },
  { place: 'core/questions', folders: ['core'] },
  { place: 'core/signing', folders: ['core'] },
  { place: 'core/training', folders: ['core'], packages: ['zod'] },
  { place: 'core/wheel', folders: ['core'], packages: ['zod'] },

  // The service. Only main, what it connects in service.ts and what stands between the ports in kvitter.ts know everybody; adapters know their SDK and the ports, never one another.
  { place: 'bot/main.ts', folders: ['bot', 'core'], packages: ['node:'] },
  { place: 'bot/service.ts', folders: ['bot', 'core'], packages: ['express', 'node:'] },
  { place: 'bot/kvitter.ts', folders: ['core', 'bot'], packages: ['node:'] },
  { place: 'bot/fact-flow.ts', folders: ['core', 'bot/ports.ts', 'bot/journal', 'bot/followers', 'bot/list-flow.ts', 'bot/read-model'], packages: ['node:'] },
  { place: 'bot/list-flow.ts', folders: ['core', 'bot/ports.ts', 'bot/findings', 'bot/followers', 'bot/journal', 'bot/read-model', 'bot/reconciling'] },
  { place: 'bot/ports.ts', folders: ['core'] },
  { place: 'bot', folders: ['core'], packages: ['zod', 'node:'] },
  { place: 'bot/api', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/config.ts', 'bot/directory', 'bot/cards/draw-activity-draft.ts', 'bot/cards/draw-lesson-draft.ts', 'bot/files/read-attachment.ts', 'bot/files/read-tables.ts', 'bot/files/table.ts', 'bot/lists', 'bot/people', 'bot/publishing', 'bot/training', 'bot/wheel', 'bot/calendar', 'bot/entra/tab-token.ts', 'bot/files/write-csv.ts', 'bot/files/write-xlsx.ts'], packages: ['zod', 'node:'] },
  { place: 'bot/azure-storage', folders: ['bot/ports.ts', 'bot/row-rules.ts', 'bot/hashing.ts', 'bot/config.ts', 'bot/journal/bucket.ts', 'core/facts'], packages: ['@azure/data-tables', '@azure/storage-blob', '@azure/storage-queue', '@azure/identity', 'node:'] },
  { place: 'bot/botframework', folders: ['bot/ports.ts', 'bot/config.ts', 'bot/chat/inbound.ts', 'bot/guard'], packages: ['botbuilder', 'express', 'zod', 'node:'] },
  { place: 'bot/calendar', folders: ['core', 'bot/ports.ts', 'bot/cards/links.ts', 'bot/words'], packages: ['ical-generator'] },
  { place: 'bot/cards', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/config.ts', 'bot/words'], packages: ['zod'] },
  { place: 'bot/chat', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/config.ts', 'bot/cards', 'bot/delivery/gone.ts', 'bot/training', 'bot/wheel', 'bot/words'], packages: ['zod', 'fastest-levenshtein', 'node:'] },
  { place: 'bot/delivery', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/config.ts', 'bot/cards', 'bot/lists', 'bot/training', 'bot/words'], packages: ['zod', 'node:'] },
  { place: 'bot/entra', folders: ['core/access', 'bot/ports.ts', 'bot/config.ts'], packages: ['@azure/identity', '@azure/msal-node', 'jose', 'zod', 'node:'] },
  { place: 'bot/directory', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/files'] },
  { place: 'bot/files', packages: ['csv-parse', 'exceljs', 'jszip'] },
  { place: 'bot/findings', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/lists'] },
  { place: 'bot/followers', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/findings', 'bot/journal', 'bot/lists'], packages: ['zod', 'node:'] },
  { place: 'bot/graph', folders: ['core/days', 'core/directory/directory-account.ts', 'core/findings', 'core/prompts/prompt-memory.ts', 'bot/ports.ts', 'bot/config.ts', 'bot/lists'], packages: ['@microsoft/microsoft-graph-client', 'zod', 'node:'] },
  { place: 'bot/guard', folders: ['bot/ports.ts', 'bot/config.ts', 'bot/chat/inbound.ts'], packages: ['express', 'jose', 'zod', 'node:'] },
  { place: 'bot/journal', folders: ['core', 'bot/ports.ts', 'bot/row-rules.ts', 'bot/hashing.ts'], packages: ['zod', 'node:'] },
  { place: 'bot/lists', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts'], packages: ['zod'] },
  { place: 'bot/memory', folders: ['bot/ports.ts', 'bot/row-rules.ts', 'bot/lists'], packages: ['node:'] },
  { place: 'bot/observability', folders: ['bot/config.ts', 'bot/ports.ts'], packages: ['pino', 'node:'] },
  { place: 'bot/pdf', folders: ['core', 'bot/words'], packages: ['pdfkit', 'node:'] },
  { place: 'bot/people', folders: ['core', 'bot/ports.ts'], packages: ['zod', 'node:'] },
  { place: 'bot/publishing', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts'], packages: ['zod', 'node:'] },
  { place: 'bot/read-model', folders: ['core', 'bot/ports.ts', 'bot/journal'], packages: ['node:'] },
  { place: 'bot/reconciling', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts', 'bot/findings', 'bot/followers/list-rows.ts', 'bot/lists'] },
  { place: 'bot/training', folders: ['core', 'bot/ports.ts', 'bot/publishing/require-text.ts'], packages: ['zod'] },
  { place: 'bot/web', folders: ['core', 'bot/ports.ts', 'bot/config.ts', 'bot/hashing.ts', 'bot/api', 'bot/calendar', 'bot/cards/links.ts', 'bot/files', 'bot/pdf', 'bot/words', 'bot/training/find-picture.ts', 'bot/entra/tab-token.ts'], packages: ['express', 'helmet', 'zod', 'node:'] },
  { place: 'bot/wheel', folders: ['core', 'bot/ports.ts', 'bot/hashing.ts'] },
  { place: 'bot/words', folders: ['core/language', 'core/documents', 'core/days', 'core/obligations', 'core/organisation', 'bot/words/nb', 'bot/words/nn', 'bot/words/en'] },
  { place: 'bot/words/nb' },
  { place: 'bot/words/nn', folders: ['bot/words/nb'] },
  { place: 'bot/words/en', folders: ['bot/words/nb'] },

  // The tab: core and React, never the service. One file talks to Teams, one to the API.
  { place: 'tab/vite.config.ts', packages: ['vite', '@vitejs/plugin-react', 'node:'] },
  { place: 'tab/teams.ts', folders: ['tab/frame'], packages: ['@microsoft/teams-js'] },
  { place: 'tab', folders: ['tab'], packages: ['react', 'react-dom', '@fluentui/react-components', '@tanstack/react-query'] },
  { place: 'tab/activity', folders: ['core', 'tab/api', 'tab/control', 'tab/frame', 'tab/words', 'tab/mine'], packages: [...FLUENT, 'zod'] },
  { place: 'tab/api', folders: ['core'], packages: ['react', '@tanstack/react-query', 'zod'] },
  { place: 'tab/authoring', folders: ['core', 'tab/api', 'tab/frame', 'tab/words', 'tab/rules'], packages: FLUENT },
  { place: 'tab/campaigns', folders: ['core', 'tab/api', 'tab/frame', 'tab/words', 'tab/prompts'], packages: FLUENT },
  { place: 'tab/control', folders: ['core', 'tab/api', 'tab/frame', 'tab/words'], packages: FLUENT },
  { place: 'tab/findings', folders: ['core', 'tab/api', 'tab/frame', 'tab/words'], packages: FLUENT },
  { place: 'tab/frame', folders: ['core', 'tab'], packages: FLUENT },
  { place: 'tab/imports', folders: ['core', 'tab/api', 'tab/frame', 'tab/words'], packages: FLUENT },
  { place: 'tab/learn', folders: ['core', 'tab/api', 'tab/frame', 'tab/words', 'tab/mine'], packages: FLUENT },
  { place: 'tab/meeting', folders: ['core', 'tab/api', 'tab/frame', 'tab/words', 'tab/mine'], packages: FLUENT },
  { place: 'tab/mine', folders: ['core', 'tab/activity', 'tab/api', 'tab/frame', 'tab/words', 'tab/learn', 'tab/prompts'], packages: [...FLUENT, 'markdown-to-jsx', 'zod'] },
  { place: 'tab/organisation', folders: ['core', 'tab/api', 'tab/frame', 'tab/imports', 'tab/words'], packages: FLUENT },
  { place: 'tab/overview', folders: ['core', 'tab/api', 'tab/findings', 'tab/frame', 'tab/words'], packages: FLUENT },
  { place: 'tab/prompts', folders: ['core', 'tab/api', 'tab/frame', 'tab/words'], packages: [...FLUENT, 'zod'] },
  { place: 'tab/publish', folders: ['core', 'tab/api', 'tab/frame', 'tab/words', 'tab/mine'], packages: [...FLUENT, 'markdown-to-jsx', 'zod'] },
  { place: 'tab/rules', folders: ['core', 'tab/api', 'tab/authoring', 'tab/frame', 'tab/words', 'tab/mine'], packages: [...FLUENT, 'markdown-to-jsx'] },
  { place: 'tab/unit', folders: ['core', 'tab/api', 'tab/frame', 'tab/words', 'tab/mine', 'tab/prompts'], packages: [...FLUENT, 'uqr'] },
  { place: 'tab/wheel', folders: ['core', 'tab/api', 'tab/frame', 'tab/words', 'tab/mine', 'tab/activity', 'tab/control', 'tab/rules/move-round.tsx'], packages: FLUENT },
  // Bokmål is written first, so it says for which values there must be a word.
  { place: 'tab/words/nb', folders: ['tab/words', 'core/api', 'core/facts', 'core/prompts'] },
  { place: 'tab/words/nn', folders: ['tab/words'] },
  { place: 'tab/words/en', folders: ['tab/words'] },
  { place: 'tab/words', folders: ['tab/words', 'core/directory', 'core/organisation', 'core/language', 'core/api', 'core/findings', 'core/control', 'core/facts', 'core/obligations', 'core/prompts'] },

  // Where it runs. Provisioning, history and launcher know Kvitter, whose parts they use.
  { place: 'infra', folders: ['infra/build'], packages: ['jszip', 'node:'] },
  { place: 'infra/build', packages: ['esbuild', 'node:'] },
  { place: 'infra/provision', folders: ['bot', 'core'], packages: ['zod', 'node:'] },
  { place: 'infra/local', folders: ['infra', 'core', 'bot'], packages: ['zod', 'node:'] },
  { place: 'infra/local/history', folders: ['bot', 'core', 'infra/local/municipality'], packages: ['node:'] },
  { place: 'infra/local/launcher', folders: ['core/days', 'infra/build', 'infra/local/tenant-settings.ts', 'infra/local/municipality/history-days.ts', 'infra/local/graph/teams-apps.ts'], packages: ['zod', 'node:'] },
  { place: 'infra/local/municipality', folders: ['core', 'infra/local/tenant-settings.ts'], packages: ['zod', 'node:'] },

  // The local tenant knows nothing of Kvitter: it could play Microsoft 365 for any app.
  { place: 'infra/local/tenant', folders: [...TENANT, 'infra/local/municipality'], packages: ['express', 'selfsigned', 'zod', 'node:'] },
  { place: 'infra/local/issuer', folders: ['infra/local/tenant-settings.ts'], packages: ['express', 'jose', 'zod', 'node:'] },
  { place: 'infra/local/graph', folders: ['infra/local/issuer', DIRECTORY], packages: ['libsql', 'zod', 'node:'] },
  { place: 'infra/local/connector', folders: ['infra/local/issuer', 'infra/local/graph/directory.ts', DIRECTORY], packages: ['express', 'libsql', 'zod', 'node:'] },
  { place: 'infra/local/teams', folders: TENANT, packages: ['express', 'http-proxy-middleware', 'zod', 'node:'] },
  // Also loaded into Azurite's process, so it draws in as little as can be.
  { place: 'infra/local/faults', folders: ['infra/local/municipality/random.ts', 'infra/local/graph/graph-error.ts', 'infra/local/connector/refusals.ts'], packages: ['zod', 'node:'] },
  { place: 'infra/local/playground', packages: ['express', 'node:'] },
  { place: 'infra/local/teams-page/words', folders: ['core/language', 'infra/local/teams-page/page-state.ts', DIRECTORY], packages: ['react'] },
  { place: 'infra/local/teams-page/deeds', folders: ['core/language', 'infra/local/teams-page/words'], packages: FLUENT },
  { place: 'infra/local/teams-page/faults', folders: ['core/language', 'infra/local/faults/fault.ts', 'infra/local/teams-page/deeds', 'infra/local/teams-page/words'], packages: FLUENT },
  { place: 'infra/local/teams-page/vite.config.ts', packages: ['vite', '@vitejs/plugin-react', 'node:'] },
  { place: 'infra/local/teams-page', folders: ['core/language', 'infra/local/teams-page/faults', ...TENANT], packages: [...FLUENT, 'react-dom', 'adaptivecards', 'markdown-it', 'zod'] },
]

/** A package that may be imported in these places and nowhere else in the product. */
export const SOLE_IMPORTERS: Readonly<Record<string, readonly string[]>> = {
  botbuilder: ['bot/botframework/'],
  'botframework-connector': ['bot/botframework/'],
  '@microsoft/microsoft-graph-client': ['bot/graph/'],
  '@azure/data-tables': ['bot/azure-storage/'],
  '@azure/storage-blob': ['bot/azure-storage/'],
  '@azure/storage-queue': ['bot/azure-storage/'],
  '@azure/identity': ['bot/azure-storage/', 'bot/entra/'],
  '@azure/msal-node': ['bot/entra/'],
  '@microsoft/teams-js': ['tab/teams.ts'],
  'csv-parse': ['bot/files/'],
  // Ten megabytes of memory, which the tab's first page must never fetch.
  'date-holidays': ['core/days/working-days.ts'],
  exceljs: ['bot/files/'],
  'ical-generator': ['bot/calendar/'],
  pdfkit: ['bot/pdf/'],
  uqr: ['tab/unit/qr-code.tsx'],
  pino: ['bot/observability/'],
}

/** What a place must not touch, whichever way it is written. */
export const FORBIDDEN_WORDS: readonly { place: string; except: readonly string[]; pattern: RegExp; because: string }[] = [
  {
    place: 'core/',
    except: [],
    pattern: /\bDate\.now\(|\bnew Date\(\)|\bMath\.random\(|\bcrypto\.|\bprocess\.|\bfetch\(|\bsetTimeout\(|\blocalStorage\b|\bwindow\.|\bdocument\./,
    because: 'core takes time, randomness and the world as arguments',
  },
  { place: 'tab/', except: ['tab/api/client.ts'], pattern: /\bfetch\(|XMLHttpRequest|WebSocket\(|EventSource\(/, because: 'one file talks to the API' },
  { place: 'bot/', except: ['bot/main.ts'], pattern: /\bprocess\.(env|exit)\b/, because: 'the environment is read once, in main' },
  { place: 'bot/', except: ['bot/main.ts', 'bot/service.ts'], pattern: /\bnew Date\(\)|\bDate\.now\(|\bMath\.random\(/, because: 'time and randomness are handed in, so that tests own them' },
]

/** Names that say nothing about what is inside. */
export const DRAWERS = ['util', 'utils', 'helper', 'helpers', 'common', 'shared', 'misc', 'types', 'constants', 'services', 'managers', 'manager', 'lib']

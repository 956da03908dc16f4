import { FLUENT } from './tests/run/bundle-fluent.mjs'

// SWC only strips types; `npm run types` checks them. ESM-only packages are listed so that jest's CommonJS world can load them.
const esmPackages = ['jose', 'markdown-to-jsx', 'adaptivecards', 'swiper', 'strip-bom', 'node-fetch', 'data-uri-to-buffer', 'fetch-blob', 'formdata-polyfill']

export default {
  testMatch: ['<rootDir>/tests/**/*.test.ts', '<rootDir>/tests/**/*.test.tsx'],
  testEnvironment: 'node',
  globalSetup: '<rootDir>/tests/run/bundle-fluent.mjs',
  moduleNameMapper: { [`^${FLUENT.name}$`]: `<rootDir>/${FLUENT.file}` },
  runtime: '<rootDir>/tests/run/keep-compiled.mjs',
  testSequencer: '<rootDir>/tests/run/long-first.mjs',
  // What a test file leaves behind in its worker makes the next ones slower, the simulation eight times; then a fresh one takes over.
  workerIdleMemoryLimit: '600MB',
  transform: {
    '^.+\\.(ts|tsx|js|mjs)$': [
      '@swc/jest',
      {
        jsc: { target: 'es2022', parser: { syntax: 'typescript', tsx: true }, transform: { react: { runtime: 'automatic' } } },
        module: { type: 'commonjs' },
      },
    ],
  },
  transformIgnorePatterns: [`/node_modules/(?!(${esmPackages.join('|')})/)`],
}

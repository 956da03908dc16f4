import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** Builds the tab to dist/tab, served under /tab/. Teams and its web views follow the browsers of the last years. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/tab/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../dist/tab'),
    emptyOutDir: true,
    target: ['chrome120', 'edge120', 'safari17'],
    // A manifest lets the bench add up what the first page loads.
    manifest: true,
    // Fonts or pictures inlined as data: would need a wider content security policy.
    assetsInlineLimit: 0,
    rolldownOptions: {
      // Questions name constants of files that also reckon rounds, which only the service does; the calendar library does not say that loading it has no effect.
      treeshake: { moduleSideEffects: [{ test: /node_modules[\\/]rrule-temporal[\\/]/, sideEffects: false }] },
      // api/without-eval.ts must have run before the first schema is made, so it goes into the same file as zod, which all others wait for.
      output: { codeSplitting: { groups: [{ name: 'zod', test: /node_modules[\\/]zod[\\/]|tab[\\/]api[\\/]without-eval/ }] } },
      // Fluent marks its modules for React Server Components, which nobody renders here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
})

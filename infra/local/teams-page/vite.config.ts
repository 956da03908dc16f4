import react from '@vitejs/plugin-react'
import { resolve } from 'node:path'
import { defineConfig } from 'vite'

/** Builds the page that plays Teams to dist/teams-page, served under /teams/. */
export default defineConfig({
  root: import.meta.dirname,
  base: '/teams/',
  plugins: [react()],
  build: {
    outDir: resolve(import.meta.dirname, '../../../dist/teams-page'),
    emptyOutDir: true,
    target: ['chrome120', 'edge120', 'firefox120', 'safari17'],
    assetsInlineLimit: 0,
    // Fluent and the card renderer in one file: it is read from this machine.
    chunkSizeWarningLimit: 2_000,
    rolldownOptions: {
      // Fluent marks its modules for React Server Components, which nobody renders here.
      onwarn: (warning, warn) => {
        if (warning.code !== 'MODULE_LEVEL_DIRECTIVE') warn(warning)
      },
    },
  },
})

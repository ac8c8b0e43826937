import { defineConfig } from 'vite';

/** `npm run build` writes `console/dist`, which the API serves at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    // With `light-dark()`, which older ones are given a broken word for.
    cssTarget: ['chrome125', 'firefox125', 'safari17.5'],
    chunkSizeWarningLimit: 4000,
    // Libraries mark themselves for React's server components, which there are none of.
    rolldownOptions: {
      checks: { moduleLevelDirective: false },
      // What the first page needs anyway is one file: many small ones compress badly.
      output: { codeSplitting: { groups: [{ name: 'initial', tags: ['$initial'] }] } },
    },
  },
  server: { proxy: { '/v2': 'http://127.0.0.1:8080' } },
});

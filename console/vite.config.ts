import { defineConfig } from 'vite';

/** `npm run build` writes `console/dist`, which the API serves at `/`. */
export default defineConfig({
  root: import.meta.dirname,
  build: {
    outDir: 'dist',
    emptyOutDir: true,
    manifest: true,
    target: 'es2023',
    chunkSizeWarningLimit: 1500,
    // Libraries mark themselves for React's server components, which there are none of.
    rolldownOptions: { checks: { moduleLevelDirective: false } },
  },
  server: { proxy: { '/v2': 'http://127.0.0.1:8080' } },
});

/// Builds the front end into the Python package; in development it proxies the server.
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vitest/config';
import { compress } from './compress.ts';
import { manual } from './manual.ts';

const backend = process.env.KARTOTEKA_BACKEND ?? 'http://127.0.0.1:8000';

export default defineConfig(({ command }) => ({
  base: command === 'build' ? '/static/web/' : '/',
  plugins: [react(), manual(), compress()],
  resolve: { alias: { '~': fileURLToPath(new URL('./src', import.meta.url)) } },
  build: {
    outDir: '../src/kartoteka/static/web',
    emptyOutDir: true,
    target: 'es2023',
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 900,
  },
  server: { proxy: { '/api': backend, '/_allauth': backend, '/healthz': backend } },
  test: { include: ['src/**/*.test.{ts,tsx}'], testTimeout: 40_000 },
}));

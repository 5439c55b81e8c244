import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const here = (path: string): string => fileURLToPath(new URL(path, import.meta.url));

export default defineConfig({
  root: here('.'),
  plugins: [react()],
  resolve: {
    alias: {
      '@najat/domain': here('../../libs/domain/src/index.ts'),
      '@najat/contract': here('../../libs/contract/src/index.ts'),
    },
  },
  css: { postcss: here('.') },
  server: {
    port: 4410,
    proxy: { '/api': { target: 'http://127.0.0.1:4400' } },
  },
  build: {
    outDir: here('dist'),
    emptyOutDir: true,
    target: 'es2022',
    chunkSizeWarningLimit: 700,
    // An inlined asset would need data: in the content security policy.
    assetsInlineLimit: 0,
  },
});

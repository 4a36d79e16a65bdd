import { fileURLToPath } from 'node:url'
import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url))

/**
 * Everything is bundled but Electron and the native database, so that package.json's dependencies, and with them the installed program,
 * hold nothing else.
 */
export default defineConfig({
  main: {
    build: {
      outDir: fromRoot('.out/main'),
      target: 'node24',
      rolldownOptions: {
        input: {
          main: fromRoot('electron/main.ts'),
          process: fromRoot('electron/server/process.ts'),
          'browser-mode': fromRoot('electron/server/browser-mode.ts'),
          'read-workbook-worker': fromRoot('electron/server/lib/read-workbook-worker.ts'),
          'write-book-worker': fromRoot('electron/server/lib/write-book-worker.ts'),
        },
        // Chunks lie beside the entries: code that looks for files next to itself (fonts) finds them from either.
        output: { format: 'es', entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
      },
    },
  },
  preload: {
    build: {
      outDir: fromRoot('.out/preload'),
      target: 'node24',
      rolldownOptions: {
        input: { preload: fromRoot('electron/preload.ts') },
        output: { format: 'cjs', entryFileNames: '[name].cjs' }, // a sandboxed preload can't be an ES module
      },
    },
  },
  renderer: {
    root: fromRoot('renderer'),
    plugins: [react()],
    build: {
      outDir: fromRoot('.out/renderer'),
      target: 'chrome120', // older than Electron's: browser mode runs in whatever browser the office has
      minify: true,
      modulePreload: { polyfill: false },
      rolldownOptions: {
        input: fromRoot('renderer/index.html'),
        external: [/^\/fonts\//], // the faces are served from where the server keeps them
      },
    },
  },
})

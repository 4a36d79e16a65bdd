import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const root = fileURLToPath(new URL('..', import.meta.url))

/** A folder for one JSON report per run, from which .ci/run sums up its last line. */
const reports = process.env['QINGLAN_REPORTS']

/**
 * fast: seconds, before each commit. whole: builds and a real browser. bench: ratios, never asserted; its modules are loaded by Node itself,
 * because vitest's own loader slows every call from one of ours into another, and none within the library beside it.
 */
export default defineConfig({
  root,
  test: {
    ...(reports ? { reporters: ['default', ['json', { outputFile: `${reports}/${process.pid}.json` }]] } : {}),
    projects: [
      {
        root,
        test: { name: 'fast', include: ['tests/{shared,server,migrations,renderer,desktop}/**/*.test.{ts,tsx}'], testTimeout: 30_000 },
      },
      {
        root,
        test: {
          name: 'whole',
          include: ['tests/{e2e,packaging}/**/*.test.ts'],
          testTimeout: 180_000,
          hookTimeout: 180_000,
          expect: { poll: { timeout: 20_000 } },
          fileParallelism: false,
        },
      },
      {
        root,
        test: {
          name: 'bench',
          include: ['tests/bench/**/*.test.ts'],
          experimental: { viteModuleRunner: false },
          testTimeout: 600_000,
          fileParallelism: false,
        },
      },
    ],
  },
})

import { join } from 'node:path'
import { afterEach, beforeEach } from 'vitest'
import type { App } from './app.ts'

const pictures = join(import.meta.dirname, '../../.out/e2e')

/** For tests that build on each other: after the first that fails the others are skipped, and a picture of the window is kept. */
export function stopAtFirstFailure(app: () => App): void {
  let hasFailed = false
  beforeEach(({ skip }) => skip(hasFailed, 'an earlier step failed'))
  afterEach(async ({ task }) => {
    if (task.result?.state !== 'fail') return
    hasFailed = true
    await app().page.screenshot({ path: join(pictures, `${task.name.replaceAll('/', ' ')}.png`) })
  })
}

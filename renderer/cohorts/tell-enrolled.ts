import type { Enrolled } from '../../shared/cohorts/roster.ts'
import { notifyDone } from '../ui/notify-done.ts'
import { tellFound } from '../ui/tell-found.tsx'
import { enrolledMessage } from './enrolled-message.ts'

/** Says what enrolling came to, and whether rows of earlier imports waited for it. */
export function tellEnrolled(enrolled: Enrolled): void {
  notifyDone(enrolledMessage(enrolled))
  if (enrolled.added > 0) void tellFound()
}

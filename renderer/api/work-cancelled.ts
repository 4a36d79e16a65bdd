import { refusalSentences } from '../../shared/errors.ts'

/** What long work ends with when the person has cancelled it: no failure, and nothing to worry about. `message` says what became of it. */
export class WorkCancelled extends Error {
  constructor(message: string = refusalSentences.CANCELLED) {
    super(message)
    this.name = 'WorkCancelled'
  }
}

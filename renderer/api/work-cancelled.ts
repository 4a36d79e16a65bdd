/** What long work ends with when the person has cancelled it: no failure, and nothing to worry about. */
export class WorkCancelled extends Error {
  constructor() {
    super('work cancelled')
    this.name = 'WorkCancelled'
  }
}

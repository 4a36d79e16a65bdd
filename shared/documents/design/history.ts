/** What can be undone and done again. `gesture` names the drag or the typing that is still going on: all of it is one step. */
export type History<Value> = { past: readonly Value[]; present: Value; future: readonly Value[]; gesture: string | undefined }

/** As many steps as nobody takes back one by one. */
const mostSteps = 200

export function startHistory<Value>(present: Value): History<Value> {
  return { past: [], present, future: [], gesture: undefined }
}

/** A new state. Within one gesture it takes the place of the last; a state that is the same is no step. */
export function record<Value>(history: History<Value>, present: Value, gesture?: string): History<Value> {
  if (present === history.present) return history
  if (gesture !== undefined && gesture === history.gesture) return { ...history, present, future: [] }
  return { past: [...history.past, history.present].slice(-mostSteps), present, future: [], gesture }
}

/** What comes next is a step of its own. */
export function endGesture<Value>(history: History<Value>): History<Value> {
  return history.gesture === undefined ? history : { ...history, gesture: undefined }
}

/** The gesture that is going on never happened. */
export function cancelGesture<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1)
  if (history.gesture === undefined || before === undefined) return endGesture(history)
  return { past: history.past.slice(0, -1), present: before, future: [], gesture: undefined }
}

export function undo<Value>(history: History<Value>): History<Value> {
  const before = history.past.at(-1)
  if (before === undefined) return endGesture(history)
  return { past: history.past.slice(0, -1), present: before, future: [history.present, ...history.future], gesture: undefined }
}

export function redo<Value>(history: History<Value>): History<Value> {
  const [next, ...future] = history.future
  if (next === undefined) return endGesture(history)
  return { past: [...history.past, history.present], present: next, future, gesture: undefined }
}

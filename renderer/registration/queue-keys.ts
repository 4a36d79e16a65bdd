import type { RegistrationDecision } from '../../shared/registration/model.ts'

type Deed = { kind: 'move'; to: number } | { kind: 'decide'; decision: RegistrationDecision } | { kind: 'leave' }

/** What a key does to the queue with the booklet in hand at `at` of `count`. A place before the first or after the last is another page. */
export function readQueueKey(key: string, at: number, count: number): Deed | undefined {
  switch (key) {
    case 'ArrowDown':
    case 'Enter':
      return { kind: 'move', to: at + 1 }
    case 'ArrowUp':
      return { kind: 'move', to: at - 1 }
    case 'Home':
      return { kind: 'move', to: 0 }
    case 'End':
      return { kind: 'move', to: count - 1 }
    case '1':
    case ' ':
      return { kind: 'decide', decision: 'passed' }
    case '2':
      return { kind: 'decide', decision: 'failed' }
    case 'Escape':
      return { kind: 'leave' }
    default:
      return undefined
  }
}

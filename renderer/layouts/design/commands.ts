import type { Dispatch } from 'react'
import { chosenOf, type Design, type DesignAction } from '../../../shared/documents/design/design.ts'
import { copyToClipboard, readClipboard } from './clipboard.ts'

/** How far a copy stands from what it was copied from, in mm. */
const beside = { dx: 5, dy: 5 }

export type Command = 'undo' | 'redo' | 'copy' | 'cut' | 'paste' | 'duplicate' | 'remove' | 'choose-all'

/** What buttons and keys do alike. */
export function runCommand(command: Command, design: Design, dispatch: Dispatch<DesignAction>): void {
  if (command === 'copy' || command === 'cut') copyToClipboard(chosenOf(design))
  const action = actionOf(command, design)
  if (action) dispatch(action)
}

function actionOf(command: Command, design: Design): DesignAction | undefined {
  switch (command) {
    case 'copy':
      return undefined
    case 'cut':
      return { do: 'remove' }
    case 'paste':
      return { do: 'paste', elements: readClipboard(), by: beside }
    case 'duplicate':
      return { do: 'paste', elements: chosenOf(design), by: beside }
    case 'choose-all':
      return { do: 'choose', ids: design.history.present.elements.map(({ id }) => id).filter((id) => !design.locked.has(id)) }
    default:
      return { do: command }
  }
}

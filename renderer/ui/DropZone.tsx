import { type MantineSpacing, Paper } from '@mantine/core'
import { type ReactNode, useState } from 'react'

type DropZoneProps = { p: MantineSpacing; onDropped: (dropped: DataTransfer) => void; children: ReactNode }

/** A framed place on which files can be dropped; it lights up while something is held over it. */
export function DropZone({ p, onDropped, children }: DropZoneProps) {
  const [isOver, setIsOver] = useState(false)
  return (
    <Paper
      withBorder
      p={p}
      bg={isOver ? 'qing.0' : 'white'}
      style={{ borderStyle: 'dashed', borderColor: isOver ? 'var(--mantine-color-qing-5)' : 'var(--rule)' }}
      onDragOver={(event) => {
        event.preventDefault()
        setIsOver(true)
      }}
      onDragLeave={() => setIsOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setIsOver(false)
        onDropped(event.dataTransfer)
      }}
    >
      {children}
    </Paper>
  )
}

import { Anchor } from '@mantine/core'

/** The number of a row of the sender's sheet, which opens the whole row; just the number where there is nothing to open. */
export function LineButton({ line, onOpen }: { line: number; onOpen?: ((line: number) => void) | undefined }) {
  if (!onOpen) return line
  return (
    <Anchor component="button" type="button" fz="sm" title={`看第 ${line} 行`} onClick={() => onOpen(line)}>
      {line}
    </Anchor>
  )
}

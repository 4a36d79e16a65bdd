import { Box, Text } from '@mantine/core'
import type { CertificateState } from '../../shared/certificates/model.ts'
import type { Sheet } from '../../shared/documents/sheet.ts'
import { SheetPreview } from '../ui/SheetPreview.tsx'

/** A certificate as it is printed. That it is void is written across the picture, never onto the paper. */
export function IssuedSheet({ sheet, state, label }: { sheet: Sheet; state: CertificateState; label: string }) {
  return (
    <Box pos="relative" style={{ containerType: 'inline-size' }}>
      <SheetPreview sheet={sheet} label={label} />
      {state === 'void' && (
        <Box pos="absolute" inset={0} style={{ display: 'grid', placeItems: 'center', pointerEvents: 'none' }}>
          <Text c="red.7" fw={700} lh={1.2} style={{ fontSize: '13cqw', letterSpacing: '0.1em', opacity: 0.35, rotate: '-18deg' }}>
            已作废
          </Text>
        </Box>
      )}
    </Box>
  )
}

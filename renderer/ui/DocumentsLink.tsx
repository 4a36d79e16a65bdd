import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import type { DocumentRequest } from '../../shared/documents/request.ts'

/** To the printing of a kind of document with whose it is chosen already. */
export function DocumentsLink({ request: { kind, ...chosen }, children }: { request: DocumentRequest; children: string }) {
  return (
    <Button variant="default" component={Link} to="/documents" search={{ kind, for: chosen } as never}>
      {children}
    </Button>
  )
}

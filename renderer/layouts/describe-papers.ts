import type { DocumentKind } from '../../shared/documents/kinds.ts'
import { isRuled } from '../../shared/layouts/ruled-lines.ts'

/** What a layout was used for, so many times: '已发 12 张', of the pages of booklets '12 本在用'. */
export function describePapers(kind: DocumentKind, papers: number): string {
  return isRuled(kind) ? `${papers} 本证书在用` : `已发 ${papers} 张`
}

import type { LayoutElement } from '../../../shared/documents/elements.ts'
import { type DocumentKind, fieldLabel } from '../../../shared/documents/kinds.ts'

export const kindNames = {
  text: '文字',
  line: '直线',
  box: '方框',
  picture: '图片',
  qr: '二维码',
  table: '表格',
  lines: '登记行',
} as const satisfies Record<LayoutElement['kind'], string>

/** What an element is called in lists: by its own name, or by what it is. */
export function nameOfElement(element: LayoutElement, kind: DocumentKind): string {
  return element.label ?? nameOfContent(element, kind)
}

/** A text without a name is called by what it says. */
export function nameOfContent(element: LayoutElement, kind: DocumentKind): string {
  if (element.kind !== 'text' || element.content.trim() === '') return kindNames[element.kind]
  const said = withFieldNames(element.content, kind).replace(/[：:，,]+$/u, '')
  return said.length > 14 ? `${said.slice(0, 14)}…` : said
}

/** A text with the names of its fields in their places: '编号：{number}' → '编号：编号'. */
export function withFieldNames(content: string, kind: DocumentKind): string {
  return content.replaceAll(/\{([^{}:]+)[^{}]*\}/g, (_, field: string) => fieldLabel(kind, field) ?? field).replaceAll(/\s+/g, ' ')
}

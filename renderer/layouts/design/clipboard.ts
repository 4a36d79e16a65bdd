import type { LayoutElement } from '../../../shared/documents/elements.ts'

/** What was copied last, also to be pasted into another layout; it lasts as long as the window. */
let copied: readonly LayoutElement[] = []

export function copyToClipboard(elements: readonly LayoutElement[]): void {
  if (elements.length > 0) copied = structuredClone(elements)
}

export function readClipboard(): readonly LayoutElement[] {
  return copied
}

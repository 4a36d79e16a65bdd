import * as z from 'zod'
import type { LayoutElement } from '../documents/elements.ts'
import { Layout } from '../documents/layout.ts'

/** A layout as a file that goes from one office to another, with the pictures it uses in base64. */
export const LayoutFile = z.strictObject({
  format: z.literal('qinglan-layout'),
  formatVersion: z.literal(1),
  layout: Layout,
  pictures: z.array(z.strictObject({ key: z.string(), name: z.string().min(1).max(60), content: z.base64() })).max(50),
})
export type LayoutFile = z.infer<typeof LayoutFile>

/** The layout of a file, or in a sentence what is wrong with it and where. */
export function readLayoutFile(text: string): LayoutFile | string {
  const json = parseJson(text)
  if (json === undefined) return '这个文件不是青蓝导出的样式（.json），或者已损坏'
  if (typeof json !== 'object' || json === null || Reflect.get(json, 'format') !== 'qinglan-layout')
    return '这个文件不是青蓝导出的样式（.json）'
  const read = LayoutFile.safeParse(json)
  if (!read.success)
    return read.error.issues
      .slice(0, 3)
      .map((issue) => describe(issue, json))
      .join('；')
  const missing = picturesOf(read.data.layout).filter((key) => !read.data.pictures.some((picture) => picture.key === key))
  return missing.length > 0 ? `样式里用到的 ${missing.length} 张图片不在文件里` : read.data
}

/** The keys of the stored pictures a layout uses, each once. */
export function picturesOf({ elements, background }: Pick<Layout, 'elements' | 'background'>): string[] {
  const used = elements.flatMap(keyOf)
  return [...new Set(background ? [...used, background.picture] : used)]
}

function keyOf(element: LayoutElement): string[] {
  return element.kind === 'picture' && element.source.from === 'stored' ? [element.source.picture] : []
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text)
  } catch (error) {
    if (error instanceof SyntaxError) return undefined
    throw error
  }
}

/** 'layout.elements.3.size' as people count: 第 4 个元素“姓名”的 size. */
function describe({ path, message }: z.core.$ZodIssue, json: object): string {
  const [first, second, index, ...rest] = path
  if (first !== 'layout') return `${String(first ?? '文件')}：${message}`
  if (second !== 'elements' || typeof index !== 'number') return `样式的 ${String(second ?? '内容')}：${message}`
  const element: unknown = index in elementsOf(json) ? elementsOf(json)[index] : undefined
  const name = typeof element === 'object' && element !== null ? (Reflect.get(element, 'label') ?? Reflect.get(element, 'id')) : undefined
  return `第 ${index + 1} 个元素${name ? `“${String(name)}”` : ''}的 ${rest.join('.') || '内容'}：${message}`
}

function elementsOf(json: object): unknown[] {
  const layout: unknown = Reflect.get(json, 'layout')
  const elements: unknown = typeof layout === 'object' && layout !== null ? Reflect.get(layout, 'elements') : undefined
  return Array.isArray(elements) ? elements : []
}

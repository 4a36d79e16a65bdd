import { LayoutElement } from '../elements.ts'
import { hundredths } from './bounds.ts'
import type { PageSize } from './move-elements.ts'
import { freshId } from './paste-elements.ts'

/** What a picture or a list shows before anybody chose: the layout has to name one. */
export type Chosen = { picture?: string; list?: string; field?: string }

/** A new element in the middle of the page, of a size that fits it. */
export function newElement(kind: LayoutElement['kind'], page: PageSize & { elements: readonly LayoutElement[] }, chosen: Chosen = {}) {
  const id = freshId(kind, new Set(page.elements.map((element) => element.id)))
  return LayoutElement.parse({ id, kind, ...starts[kind](page, chosen) })
}

const starts: Record<LayoutElement['kind'], (page: PageSize, chosen: Chosen) => object> = {
  text: (page) => ({ ...middle(page, 60, 10), face: 'song', size: 14, minimumSize: 9, content: '文字' }),
  line: (page) => {
    const { x, y, width } = middle(page, 60, 0)
    return { x, y, toX: hundredths(x + width), toY: y, thickness: 0.25 }
  },
  box: (page) => ({ ...middle(page, 60, 30), thickness: 0.35 }),
  picture: (page, { picture, field = 'photo' }) => ({
    ...middle(page, 35, 35),
    source: picture === undefined ? { from: 'field', field } : { from: 'stored', picture },
  }),
  qr: (page, { field }) => {
    const { x, y, width } = middle(page, 20, 20)
    return { x, y, size: Math.max(5, width), content: field === undefined ? '青蓝' : `{${field}}` }
  },
  table: (page, { list = 'rows' }) => {
    const { x, y, width, height } = middle(page, 120, 60)
    const cell = { face: 'song', size: 10.5, minimumSize: 7 }
    const columns = [
      { ...cell, header: '序号', width: hundredths(width / 6), align: 'center', content: '{序}' },
      { ...cell, header: '内容', width: hundredths((width * 5) / 6), content: '' },
    ]
    return { x, y, height, list, columns, rowHeight: 8, headerHeight: 9, headerFace: 'hei', headerSize: 10.5 }
  },
  lines: (page, { list = 'lines' }) => {
    const { x, y, width } = middle(page, 100, 64)
    const cell = { face: 'song', size: 10.5, minimumSize: 7 }
    const half = hundredths(width / 2)
    return {
      list,
      firstLineY: y,
      pitch: 8,
      count: Math.max(1, Math.min(8, Math.floor((page.height - y) / 8))),
      columns: [
        { ...cell, x, width: half, content: '' },
        { ...cell, x: hundredths(x + half), width: half, content: '' },
      ],
    }
  },
}

/** No wider and no higher than the page. */
function middle(page: PageSize, wantedWidth: number, wantedHeight: number) {
  const width = Math.min(wantedWidth, page.width)
  const height = Math.min(wantedHeight, page.height)
  return { x: hundredths((page.width - width) / 2), y: hundredths((page.height - height) / 2), width, height }
}

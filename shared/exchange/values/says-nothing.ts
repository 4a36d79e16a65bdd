import { compact } from './plain-text.ts'

const strokes = /^[-*?\u2010-\u2015\u2212\u2500\u2501\u30fc\ufe58\ufe63~\u301c/\\_\u2026]+$/
const words = new Set([
  ...['待定', '待补', '待填', '略'],
  ...['无', '暂无', '没有', '不详', '不明', '未知', '空', '空白', '空缺', '未填', '无此项', '不适用', '未提供'],
  ...['N/A', 'NA', 'N.A.', 'NULL', 'NONE', '(无)', '(空)', '(空白)'],
])

/** How one of these starts; nearly every cell starts otherwise. */
const likely =
  /^[\s(（]*[-\u2010-\u2015\u2212\u2500\u2501\u30fc\ufe58\ufe63\uff0d~\u301c\uff5e/\uff0f\\\uff3c_\uff3f\u2026无暂没不未空待略nNｎＮ*＊?？]/

/** Whether a cell that is filled in states nothing: "/", "—", "--", "无", "不详", "N/A". Forms are returned with every cell filled, as an empty one is sent back. */
export function saysNothing(text: string): boolean {
  if (text.length > 12 || !likely.test(text)) return false
  const plain = compact(text)
  return strokes.test(plain) || words.has(plain.toUpperCase())
}

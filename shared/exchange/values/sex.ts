import type { Cell } from '../sheet.ts'
import { type Parsed, wrong } from './parsed.ts'
import { compact } from './plain-text.ts'

const sexes: Readonly<Record<string, '男' | '女'>> = {
  男: '男',
  男性: '男',
  男生: '男',
  '1': '男',
  '1-男': '男',
  '1-男性': '男',
  M: '男',
  MALE: '男',
  女: '女',
  女性: '女',
  女生: '女',
  '2': '女',
  '2-女': '女',
  '2-女性': '女',
  F: '女',
  FEMALE: '女',
}

/** Also the codes of GB/T 2261.1: 1 男, 2 女. */
export function parseSex(cell: Cell): Parsed<'男' | '女'> {
  const text = compact(cell.text).toUpperCase()
  if (text === '') return { value: null }
  const sex = Object.hasOwn(sexes, text) ? sexes[text] : undefined
  return sex ? { value: sex } : wrong(`性别“${cell.text}”不认识`, '请填“男”或“女”')
}

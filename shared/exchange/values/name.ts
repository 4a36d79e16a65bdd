import type { Cell } from '../sheet.ts'
import { type Parsed, parsed, type Remark, wrong } from './parsed.ts'

const anySpaces = /[\s\u00a0\u2000-\u200f\u2028-\u202f\u205f-\u2064\u3000\ufeff]+/gu
/** Nearly every name: there is nothing to be put right or remarked. */
const plainName = /^[\u4e00-\u9fff]{2,30}$/
const middleDots = /[•‧∙⋅●・･·᛫]/gu

/** Spaces of every width out (one stays between Latin words), every middle dot as U+00B7; rare characters are never touched. */
export function normaliseName(text: string): string {
  if (plainName.test(text)) return text
  return text
    .trim()
    .replace(anySpaces, (spaces, at: number, whole: string) =>
      /[a-z.]/i.test(whole.charAt(at - 1)) && /[a-z]/i.test(whole.charAt(at + spaces.length)) ? ' ' : '',
    )
    .replace(middleDots, '·')
    .replace(/(?<=\p{Script=Han})[.．。](?=\p{Script=Han})/gu, '·')
}

export function parseName(cell: Cell): Parsed<string> {
  const name = normaliseName(cell.text)
  if (name === '') return { value: null }
  if (plainName.test(name)) return { value: name }
  if (/[?？□\ufffd]/u.test(name)) return wrong(`姓名“${name}”里有没打出来的字`, '请用生僻字输入法补上；打不出时用拼音注明并联系中心')
  if (/\d{3}/.test(name)) return wrong(`姓名“${name}”里有数字`, '请核对这一格是否填错了列')
  if ([...name].length > 30) return wrong('姓名太长', '请核对这一格是否填错了列')
  return parsed(name, privateUseRemark(name), oddNameRemark(name))
}

function privateUseRemark(name: string): Remark | undefined {
  if (!/\p{Co}/u.test(name)) return undefined
  return { message: `姓名“${name}”里有自造字，别的电脑可能显示不出`, advice: '请改用国家标准里的字' }
}

function oddNameRemark(name: string): Remark | undefined {
  if ([...name].length === 1) return { message: `姓名“${name}”只有一个字`, advice: '请核对姓名' }
  if (/[\d()（）、,，/]/.test(name)) return { message: `姓名“${name}”里有姓名以外的字符`, advice: '请只写姓名' }
  return undefined
}

import type { Cell } from '../sheet.ts'
import { type Parsed, parsed, type Remark, wrong } from './parsed.ts'

const anySpaces = /[\s\u00a0\u00ad\u2000-\u200f\u2028-\u202f\u205f-\u206f\u3000\ufeff]+/gu
/** Nearly every name: there is nothing to be put right, and nothing to be remarked of its letters. */
const plainName = /^[\u4e00-\u9fff]{2,6}$/
/** An apostrophe marks a cell as text, and quotation marks come along from lists; no name starts or ends with one. */
const aroundNames = /^['"‘’“”`＇＂「『]+|['"‘’“”`＇＂」』]+$/gu
const middleDots = /[•‧∙⋅●・･·᛫]/gu

/** A letter that is written with spaces between words, its mark, or the dot behind an initial. */
const isForeign = /^[^\P{L}\p{Script=Han}]$|^[\p{M}.]$/u

/** Spaces of every width out (one stays between words of foreign letters), every middle dot as U+00B7; rare characters are never touched. */
export function normaliseName(text: string): string {
  if (plainName.test(text)) return text
  return withoutQuotes(text.trim())
    .replace(anySpaces, (spaces, at: number, whole: string) =>
      isForeign.test(whole.charAt(at - 1)) && isForeign.test(whole.charAt(at + spaces.length)) ? ' ' : '',
    )
    .replace(middleDots, '·')
    .replace(/(?<=\p{Script=Han})[.．。](?=\p{Script=Han})/gu, '·')
}

export function withoutQuotes(name: string): string {
  return name.replace(aroundNames, '')
}

/** Reads a person's name of any script. What can be no name is wrong; what is only unusual is said and taken. */
export function parseName(cell: Cell): Parsed<string> {
  const name = normaliseName(cell.text)
  if (name === '') return { value: null }
  if (name === cell.text && plainName.test(name) && !noNames.has(name)) return { value: name }
  if ([...name].length > 30) return wrong('姓名太长', '请核对这一格是否填错了列')
  if (/[?？□\ufffd]/u.test(name)) return wrong(`姓名“${name}”里有没打出来的字`, '请用生僻字输入法补上；打不出时用拼音注明并联系中心')
  const fault = whyNoName(name)
  if (fault) return { problem: fault, severity: 'wrong' }
  return parsed(name, quotesRemark(cell.text, name), privateUseRemark(name), oddNameRemark(name))
}

/** Letters of any script with their marks, 〇, the dot, what joins foreign names, and what is only unusual (brackets, strokes, commas). */
const strange = /[^\p{L}\p{M}\p{Nl}\p{Co}·.'’ ()（）、,，/／;；-]/u
const noNames = new Set(['无', '暂无', '没有', '空缺', '空', '待定', '待聘', '不详', '未知', '未定', '同上', '以下空白', '测试', '略'])

/** A faulty cell would go on to certificates; in most cases something else slipped into this column. */
function whyNoName(name: string): Remark | undefined {
  const wrongColumn = '请核对这一格是否填错了列'
  if (noNames.has(name)) return { message: `“${name}”不是姓名`, advice: '请填姓名；没有这个人的，请删去这一行，或选“不导入这一行”' }
  if (/^[=+@]/.test(name)) return { message: `姓名“${name}”像是公式`, advice: '请直接写姓名' }
  if (/[*＊×✕╳]/u.test(name)) return { message: `姓名“${name}”有遮盖`, advice: '请写完整的姓名' }
  if (/\p{Nd}/u.test(name))
    return { message: `姓名“${name}”里有数字`, advice: /\p{L}/u.test(name) ? '姓名里不写编号，同名的老师靠身份证号区分' : wrongColumn }
  const [character] = strange.exec(name) ?? []
  if (character !== undefined) return { message: `姓名“${name}”里有“${character}”`, advice: '请只写姓名' }
  if (!/\p{L}|\p{Nl}|\p{Co}/u.test(name)) return { message: `“${name}”不是姓名`, advice: wrongColumn }
  if (/\p{Script=Han}{2}[、,，/／;；]\p{Script=Han}{2}/u.test(name))
    return { message: `“${name}”像是几个人的姓名`, advice: '请一行只写一个人' }
  return undefined
}

function quotesRemark(written: string, name: string): Remark | undefined {
  if (withoutQuotes(written.trim()) === written.trim()) return undefined
  return { message: `姓名前后的引号去掉了，读成“${name}”`, advice: '请只写姓名' }
}

function privateUseRemark(name: string): Remark | undefined {
  if (!/\p{Co}/u.test(name)) return undefined
  return { message: `姓名“${name}”里有自造字，别的电脑可能显示不出`, advice: '请改用国家标准里的字' }
}

function oddNameRemark(name: string): Remark | undefined {
  if ([...name].length === 1) return { message: `姓名“${name}”只有一个字`, advice: '请核对姓名' }
  if (/[()（）、,，/／;；]/.test(name)) return { message: `姓名“${name}”里有姓名以外的字符`, advice: '请只写姓名' }
  if (/\p{Script=Han}/u.test(name) && /\p{Script=Latin}/u.test(name))
    return { message: `姓名“${name}”里汉字和字母混写`, advice: '请核对姓名' }
  if (/^\p{Script=Han}{7,}$/u.test(name)) return { message: `姓名“${name}”很长`, advice: '请核对这一格是否填错了列' }
  return undefined
}

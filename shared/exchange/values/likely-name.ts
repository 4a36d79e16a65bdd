import { parseName } from './name.ts'

/** Surnames of some nine in ten people, single and double. */
const surnames = new Set(
  (
    '王李张刘陈杨黄赵吴周徐孙马朱胡郭何高林罗郑梁谢宋唐许韩冯邓曹彭曾肖田董潘袁于蒋蔡余杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范金石廖贾夏韦付方白邹孟熊秦' +
    '邱江尹薛闫段雷侯龙史陶黎贺顾毛郝龚邵万钱严覃武戴莫孔向汤殷季宁华洪翟牛樊葛邢安齐易乔伍庞颜倪庄聂章鲁岳翁耿关焦俞柳甘祝包温康施辛左柴裴尤詹成舒屈'
  ).split(''),
)
const doubled = ['欧阳', '上官', '司马', '诸葛', '东方', '皇甫', '尉迟', '公孙', '令狐', '慕容', '司徒', '夏侯', '端木', '长孙', '宇文']

/** Whether a text looks like a person's name, where nothing else tells: a Chinese one by its surname and length, others by the dot. */
export function isLikelyName(text: string): boolean {
  const result = parseName({ text, kind: 'text' })
  if (!('value' in result) || result.value === null) return false
  const name = result.value
  if (/^\p{L}+(·\p{L}+)+$/u.test(name)) return true
  const chars = [...name]
  if (chars.length < 2 || chars.length > 4 || !/^\p{Script=Han}+$/u.test(name)) return false
  return doubled.some((surname) => name.startsWith(surname)) || (chars.length < 4 && surnames.has(chars[0] ?? ''))
}

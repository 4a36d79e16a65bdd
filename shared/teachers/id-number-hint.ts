import { chineseDay } from '../dates.ts'
import { compareWithIdNumber } from '../exchange/values/id-number.ts'
import { type IdType, readIdDocument } from './id-document.ts'

/** What an ID number says, while it is typed: a problem, a doubt, or who it belongs to. */
export type IdNumberHint = { tone: 'problem' | 'doubt' | 'fine'; text: string }

type Stated = { idType: IdType; idNumber: string; sex: string | null; birthDate: string | null }

/** `today` is 'YYYY-MM-DD'. Nothing is said before something is typed. */
export function idNumberHint({ idType, idNumber, ...stated }: Stated, today: string): IdNumberHint | undefined {
  const result = readIdDocument(idType, idNumber)
  if ('problem' in result) return { tone: 'problem', text: `${result.problem.message}，${result.problem.advice}` }
  const id = result.value
  if (!id) return undefined
  const remarks = compareWithIdNumber({ ...id, type: 'residentId' }, { ...stated, today })
  if (remarks.length > 0) return { tone: 'doubt', text: remarks.map(({ message }) => message).join('；') }
  if (id.original) return { tone: 'doubt', text: `15 位旧号码，保存时换成 ${id.number}` }
  if (!id.birthDate || !id.sex) return { tone: 'fine', text: '号码格式没有问题' }
  return { tone: 'fine', text: `${id.sex}，${chineseDay(id.birthDate)}出生` }
}

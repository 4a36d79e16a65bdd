import * as z from 'zod'
import { CertificateKind } from '../certificates/kinds.ts'
import { Day } from '../dates.ts'

const PaperNumber = z.int('请填写号码').min(0).max(999_999_999_999, '号码最多 12 位')

/** 空白证书: a pack of paper with numbers printed on it, as it was received; both numbers included. `digits` is how long they are printed. */
export const PaperPackDraft = z
  .object({
    kind: CertificateKind,
    prefix: z.string().trim().max(20),
    digits: z.int().min(1, '号码至少 1 位').max(12, '号码最多 12 位'),
    firstNumber: PaperNumber,
    lastNumber: PaperNumber,
    receivedOn: Day,
    note: z.string().trim().max(100),
  })
  .superRefine(({ firstNumber, lastNumber, digits }, context) => {
    const wrong = (message: string) => context.addIssue({ code: 'custom', path: ['lastNumber'], message })
    if (lastNumber < firstNumber) wrong('止号不能小于起号')
    else if (lastNumber - firstNumber >= 100_000) wrong('一次最多登记 10 万张，请核对号码')
    else if (String(lastNumber).length > digits) wrong(`号码超过了 ${digits} 位`)
  })
export type PaperPackDraft = z.infer<typeof PaperPackDraft>

/** A pack and what became of it: `received` = `used` + `spoiled` + `left`. `next` lies on top of the pile. */
export const PaperPack = z.object({
  id: z.int(),
  kind: CertificateKind,
  firstPaper: z.string(),
  lastPaper: z.string(),
  receivedOn: Day,
  note: z.string().nullable(),
  received: z.int(),
  used: z.int(),
  spoiled: z.int(),
  left: z.int(),
  next: z.string().nullable(),
})
export type PaperPack = z.infer<typeof PaperPack>

/** A sheet that is no longer in the pile. */
export const PaperSheet = z.object({
  id: z.int(),
  paper: z.string(),
  state: z.enum(['used', 'spoiled']),
  certificateId: z.int().nullable(),
  number: z.string().nullable(),
  teacherName: z.string().nullable(),
  spoiledReason: z.string().nullable(),
  takenAt: z.iso.datetime(),
})
export type PaperSheet = z.infer<typeof PaperSheet>

/** A paper's number as it is printed: 'No.' + 42 with six digits → 'No.000042'. */
export function formatPaper({ prefix, digits }: { prefix: string; digits: number }, paperNumber: number): string {
  return `${prefix}${String(paperNumber).padStart(digits, '0')}`
}

/** A paper's number as it was typed, with or without its prefix and zeros; undefined where it is none. */
export function readPaper(typed: string, { prefix }: { prefix: string }): number | undefined {
  const bare = typed.normalize('NFKC').replaceAll(/\s/g, '')
  const plainPrefix = prefix.normalize('NFKC').replaceAll(/\s/g, '')
  const digits = plainPrefix && bare.toLowerCase().startsWith(plainPrefix.toLowerCase()) ? bare.slice(plainPrefix.length) : bare
  return /^\d{1,12}$/.test(digits) ? Number(digits) : undefined
}

/** A pack as the next sheets are taken from it: those of `gone` are no longer there. */
export type Pile = { id: number; firstNumber: number; lastNumber: number; gone: ReadonlySet<number> }
export type TakenPaper = { packId: number; paperNumber: number }

/** The next `count` sheets from the top, pack after pack; fewer where the packs don't hold so many. */
export function takeFromPiles(piles: readonly Pile[], count: number): TakenPaper[] {
  const taken: TakenPaper[] = []
  for (const { id, firstNumber, lastNumber, gone } of piles)
    for (let paperNumber = firstNumber; paperNumber <= lastNumber && taken.length < count; paperNumber++)
      if (!gone.has(paperNumber)) taken.push({ packId: id, paperNumber })
  return taken
}

import * as z from 'zod'
import { refusals } from '../errors.ts'
import { procedure } from '../procedure.ts'
import { CodeLine, CodeListId } from './model.ts'

const Word = z.object({ list: CodeListId, word: z.string().min(1).max(100) })

export const codesContract = {
  /** Every list, line by line, in the order it is shown. */
  list: procedure.output(z.array(CodeLine)),
  /** A blank code says that the receiver's is not known: whoever needs it is left out, by name. The same code again says that it was checked. */
  change: procedure
    .input(Word.extend({ code: z.string().trim().max(60, '代码最多 60 个字') }))
    .output(CodeLine)
    .errors(refusals('NOT_FOUND')),
  /** Back to what came with the program. */
  restore: procedure.input(Word).output(CodeLine).errors(refusals('NOT_FOUND')),
}

import { openCodeBook } from '../../../shared/codes/code-book.ts'
import type { CodeMapping } from '../../../shared/codes/model.ts'
import type { Store } from '../db/open.ts'

/** What receivers call our words, as the office has it now. */
export async function readCodeBook({ db }: Store) {
  const mappings: CodeMapping[] = await db.selectFrom('codeMapping').select(['list', 'word', 'code', 'origin']).orderBy('id').execute()
  return openCodeBook(mappings)
}

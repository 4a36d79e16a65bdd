import { findBorne, findWithdrawn } from './find-title.ts'
import type { Title } from './model.ts'
import { titlesIn } from './titles-in.ts'
import { nameTitle } from './words.ts'

type Named = ReturnType<typeof nameTitle>

/**
 * What a cell of a roster adds to the titles of a teacher. A roster names titles without day or number, and rarely all of them: what is
 * missing is added, nothing that is absent from the cell is taken away, and what was withdrawn is not given back by an old list.
 */
export function missingTitles(text: string, titles: readonly Title[]): { added: Named[]; withdrawn: Title[] } {
  const added: Named[] = []
  const withdrawn: Title[] = []
  for (const written of titlesIn(text)) {
    const named = nameTitle(written, null)
    if (findBorne(titles, named) !== undefined || added.some(({ name }) => name === named.name)) continue
    const taken = findWithdrawn(titles, named)
    if (taken) withdrawn.push(taken)
    else added.push(named)
  }
  return { added, withdrawn }
}

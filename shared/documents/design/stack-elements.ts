import type { LayoutElement } from '../elements.ts'

/** Elements are drawn in order: the last one is in front. */
export type StackStep = 'front' | 'forward' | 'back' | 'rear'

/** The chosen elements further to the front or to the back, in their own order. */
export function stackElements(elements: readonly LayoutElement[], ids: ReadonlySet<string>, step: StackStep): LayoutElement[] {
  const isChosen = ({ id }: LayoutElement) => ids.has(id)
  const others = elements.filter((element) => !isChosen(element))
  if (step === 'front') return [...others, ...elements.filter(isChosen)]
  if (step === 'rear') return [...elements.filter(isChosen), ...others]
  return step === 'forward' ? stepForward(elements, isChosen) : stepForward(elements.toReversed(), isChosen).toReversed()
}

/** Each chosen one changes places with the one in front of it, unless that is chosen too. */
function stepForward(elements: readonly LayoutElement[], isChosen: (element: LayoutElement) => boolean): LayoutElement[] {
  const stacked = [...elements]
  for (let i = stacked.length - 2; i >= 0; i--) {
    const [one, next] = [stacked[i], stacked[i + 1]]
    if (one && next && isChosen(one) && !isChosen(next)) stacked.splice(i, 2, next, one)
  }
  return stacked
}

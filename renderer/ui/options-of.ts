/** Words with their labels as the options of a Select, in their order. */
export function optionsOf<Word extends string>(labels: Readonly<Record<Word, string>>): { value: Word; label: string }[] {
  return (Object.entries(labels) as [Word, string][]).map(([value, label]) => ({ value, label }))
}

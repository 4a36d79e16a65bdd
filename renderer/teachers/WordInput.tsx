import { Autocomplete, type AutocompleteProps } from '@mantine/core'
import { teacherWords } from '../../shared/teachers/words.ts'

/** A word of the office: the usual ones are offered, any other can be typed. */
export function WordInput({ field, ...props }: Omit<AutocompleteProps, 'data'> & { field: keyof typeof teacherWords }) {
  const words = Object.keys(teacherWords[field])
  return (
    <Autocomplete
      {...props}
      data={words}
      filter={({ options, search }) =>
        words.includes(search.trim()) ? options : options.filter((option) => 'label' in option && option.label.includes(search.trim()))
      }
    />
  )
}

/** The explanation stands below the input, so that inputs beside each other stand in one line. */
export const below: { inputWrapperOrder: ('label' | 'input' | 'description' | 'error')[] } = {
  inputWrapperOrder: ['label', 'input', 'description', 'error'],
}

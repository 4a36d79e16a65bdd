/** Nearly every cell: letters, digits and signs without spaces, and Chinese characters. */
const isClean = /^[\u0021-\u007e\u4e00-\u9fff]*$/

/** Text of a cell without control characters and outer spaces; line breaks inside stay, as '\n'. Lone surrogates become U+FFFD. */
export function cleanText(text: string): string {
  if (isClean.test(text)) return text
  return (
    text
      .replace(/\r\n?/g, '\n')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: names with control characters come from hostile or broken files
      .replace(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufffe\uffff]/g, '')
      .trim()
      .toWellFormed()
  )
}

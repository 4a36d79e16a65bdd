/** A LIKE pattern for "contains this text". SQLite's wildcards in what was typed stand for any one character, so that what holds them is found. */
export function containing(text: string): string {
  return `%${text.replaceAll('%', '_')}%`
}

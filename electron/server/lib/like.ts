/** A LIKE pattern for "contains this text": SQLite's wildcards in what was typed stand for themselves only roughly, so they are dropped. */
export function containing(text: string): string {
  return `%${text.replaceAll(/[%_]/g, '')}%`
}

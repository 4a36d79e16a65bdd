/** The address of a screen with its filters, for links that are built from data. */
export function hrefTo(path: string, search: Readonly<Record<string, string | number>> = {}): string {
  const query = new URLSearchParams(Object.entries(search).map(([name, value]) => [name, String(value)])).toString()
  return query ? `#${path}?${query}` : `#${path}`
}

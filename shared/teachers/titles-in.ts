/** The titles that stand in one field: 县级骨干教师、市级名师. */
export function titlesIn(title: string | null): string[] {
  return (title ?? '')
    .split(/[、,，;；/]/)
    .map((part) => part.trim())
    .filter(Boolean)
}

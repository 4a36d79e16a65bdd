/** The titles that stand in one text: 县级骨干教师、市级名师. */
export function titlesIn(text: string | null): string[] {
  return (text ?? '')
    .split(/[、,，;；/\n]+/)
    .map((part) => part.trim())
    .filter(Boolean)
}

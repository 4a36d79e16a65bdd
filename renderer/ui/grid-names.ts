/** What the parts of a grid are called when they are read aloud; the table's own names are English. */
export const gridNames = {
  allRecordsSelectionCheckboxProps: { 'aria-label': '选中本页全部' },
  getRecordSelectionCheckboxProps: (_: unknown, index: number) => ({ 'aria-label': `选中第 ${index + 1} 行` }),
  getPaginationControlProps: (control: 'first' | 'previous' | 'last' | 'next') => ({ 'aria-label': controls[control] }),
  getPaginationItemProps: (page: number) => ({ 'aria-label': `第 ${page} 页` }),
} as const

const controls = { first: '第一页', previous: '上一页', next: '下一页', last: '最后一页' } as const

const sortNames: Readonly<Record<string, string>> = {
  'Not sorted': '未按此列排序',
  'Sorted ascending': '按此列升序',
  'Sorted descending': '按此列降序',
}

/** The signs of sorting have fixed names that no property changes; they are put right where they stand, after each drawing. */
export function nameSortSigns(grid: ParentNode | null): void {
  for (const sign of grid?.querySelectorAll('th [role=img][aria-label]') ?? []) {
    const name = sortNames[sign.getAttribute('aria-label') ?? '']
    if (name) sign.setAttribute('aria-label', name)
  }
}

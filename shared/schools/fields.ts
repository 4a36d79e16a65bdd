/** One line per column of a school. Import headers, export headers, table and form labels all read this list. */
export const schoolFields = {
  code: { label: '学校标识码', headers: ['学校标识码', '标识码', '学校代码', '代码'], digits: true },
  name: { label: '学校名称', headers: ['学校名称', '学校', '单位名称', '名称', '学校园名称'], required: true },
  kind: { label: '办学类型', headers: ['办学类型', '学校类型', '类型', '类别'] },
  area: { label: '城乡类型', headers: ['城乡类型', '城乡', '所在区域', '学校所在区域'] },
  centralSchool: { label: '所属中心校', headers: ['所属中心校', '中心校', '所属学区', '学区'] },
  note: { label: '备注', headers: ['备注', '说明'] },
} as const satisfies Record<string, { label: string; headers: readonly string[]; required?: boolean; digits?: true }>
export type SchoolField = keyof typeof schoolFields

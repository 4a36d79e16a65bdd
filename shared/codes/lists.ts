import { cohortModes } from '../cohorts/model.ts'
import { hoursCategories } from '../hours/categories.ts'
import { idTypes } from '../teachers/id-document.ts'
import { teacherWords } from '../teachers/words.ts'

/**
 * A list of codes that a receiver reads in one of its columns. `words` are ours that are always offered; `unlisted` are those a county may
 * add (a status of its own). `isPublic`: whether the receiver's codes are known, so that what the program ships is right as it is.
 */
export type CodeListEntry = { receiver: string; column: string; ours: string; words: readonly string[]; isPublic: boolean; isOpen: boolean }

const national = '全国教师管理信息系统'

/** Stands for a teacher without a title. */
export const noTitle = '（没有称号）'

// biome-ignore format: one line for each list
/** Every list of codes, in the order it is shown. A list of another receiver is a line here and its shipped codes in `shipped.ts`. */
export const codeLists = {
  nationalCategory: { receiver: national, column: '培训类别', ours: '学时类别', words: Object.values(hoursCategories), isPublic: false, isOpen: false },
  nationalMode: { receiver: national, column: '培训方式', ours: '培训方式', words: cohortModes, isPublic: false, isOpen: false },
  nationalDocument: { receiver: national, column: '身份证件类型', ours: '证件类型', words: idTypes, isPublic: true, isOpen: false },
  nationalRegion: { receiver: national, column: '国籍/地区', ours: '证件类型', words: idTypes, isPublic: true, isOpen: false },
  nationalSex: { receiver: national, column: '性别', ours: '性别', words: ['男', '女'], isPublic: true, isOpen: false },
  nationalStatus: { receiver: national, column: '人员状态', ours: '人员状态', words: ['在职', '借调', '交流轮岗', '进修', '产假', '长病假'], isPublic: true, isOpen: true },
  nationalBackbone: { receiver: national, column: '是否是县级及以上骨干教师', ours: '人才称号', words: [noTitle, ...Object.keys(teacherWords.title)], isPublic: true, isOpen: true },
} as const satisfies Record<string, CodeListEntry>

export type CodeListId = keyof typeof codeLists
export const codeListIds = Object.keys(codeLists) as [CodeListId, ...CodeListId[]]

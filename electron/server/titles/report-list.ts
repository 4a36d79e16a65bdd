import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Title } from '../../../shared/titles/model.ts'
import type { Store } from '../db/open.ts'
import { numberOfTitle } from '../lib/titles-borne.ts'

/** A title and whose it is, with the school of today. */
export type ReportedTitle = Omit<Title, 'id'> & {
  teacherId: number
  teacherName: string
  sex: string | null
  idNumber: string | null
  stage: string | null
  subject: string | null
  professionalTitle: string | null
  schoolName: string | null
}

/** Of teachers in service, at one school or in the whole county. */
const inService = `
  title JOIN teacher ON teacher.id = title.teacherId
  LEFT JOIN posting ON posting.teacherId = teacher.id AND posting.toDate IS NULL
  LEFT JOIN school ON school.id = posting.schoolId
  WHERE teacher.status NOT IN (SELECT value FROM json_each(@left)) AND (@schoolId IS NULL OR posting.schoolId = @schoolId)`

/** Every title, in the office's order of schools and names. */
export function listTitlesInService({ sqlite }: Store, schoolId: number | undefined): ReportedTitle[] {
  return sqlite
    .prepare(
      `SELECT title.teacherId, title.name, title.level, grantedOn, grantedBy, ${numberOfTitle} AS number, state, withdrawnOn, withdrawnReason,
         teacher.name AS teacherName, sex, idNumber, stage, subject, professionalTitle, school.name AS schoolName
       FROM ${inService} ORDER BY school.sortOrder, teacher.pinyin, teacher.id, title.id`,
    )
    .all(conditionsOf(schoolId)) as ReportedTitle[]
}

/** How many bear each title; who bears two counts under both. */
export function countTitles({ sqlite }: Store, schoolId: number | undefined): { title: string; people: number }[] {
  return sqlite
    .prepare(
      `SELECT title.name AS title, count(DISTINCT title.teacherId) AS people FROM ${inService} AND title.state = 'valid'
       GROUP BY title.name ORDER BY people DESC, title.name`,
    )
    .all(conditionsOf(schoolId)) as { title: string; people: number }[]
}

function conditionsOf(schoolId: number | undefined) {
  return { left: JSON.stringify(s0RuleSet.leftStatuses), schoolId: schoolId ?? null }
}

import { subjectLabels } from '../../../shared/audit/labels.ts'
import type { Store } from '../db/open.ts'
import type { Values } from '../lib/show-changes.ts'

/**
 * What a row of any audited table is called on screen: "教师 王丽", "任职学校 王丽 第一中学", "人才称号 王丽 县级骨干教师", "活动台账
 * 第一中学实训基地 2026-03-12 同课异构". `values` are what is known of a row that is gone.
 */
export function nameOfRow(store: Store, { subject, subjectId }: { subject: string; subjectId: number }, values: Values): string {
  const current = store.sqlite.prepare(`SELECT * FROM ${tableNow(subject)} WHERE id = ?`).get(subjectId) as Values | undefined
  const row = { ...values, ...current }
  const own = ownNameIn(subject, row)
  const names = [
    nameIn(store, 'teacher', row['teacherId'] ?? traineeOf(store, row['enrollmentId'])),
    nameIn(store, 'school', subject === 'enrollment' ? null : row['schoolId']),
    holderName(store, subject === 'pairing' ? { ...row, pairingId: subjectId } : row, row),
    ...(subject === 'activityEntry' ? [row['date'], row['topic']] : []),
    ...(subject === 'title' ? [row['name']] : []),
  ]
  return [subjectLabels[subject] ?? subject, ...(own === undefined ? names : [own])].filter(Boolean).join(' ')
}

/** What a row is called by itself; a title only together with its teacher. */
function ownNameIn(subject: string, row: Values): Values[string] | undefined {
  if (subject === 'title') return undefined
  return subject === 'waitingRow' ? row['label'] : (row['name'] ?? row['alias'])
}

/** Whose an activity is: a base by its name, a pairing by its two people; `values` is what is known of a pairing that is gone. */
function holderName(store: Store, { baseId, pairingId }: Values, values: Values): string | undefined {
  if (baseId) return nameIn(store, 'base', baseId)
  if (!pairingId) return undefined
  const pairing = store.sqlite.prepare('SELECT mentorId, menteeId FROM pairing WHERE id = ?').get(pairingId) as Values | undefined
  const { mentorId, menteeId } = pairing ?? values
  return [nameIn(store, 'teacher', mentorId), nameIn(store, 'teacher', menteeId)].filter(Boolean).join('—')
}

function traineeOf({ sqlite }: Store, enrollmentId: string | number | null | undefined): number | undefined {
  return (sqlite.prepare('SELECT teacherId FROM enrollment WHERE id = ?').get(enrollmentId ?? null) as { teacherId: number } | undefined)
    ?.teacherId
}

/** The table that a subject of our own audit lines is in by now, under the same ids; anything else is a bug. */
export function tableNow(subject: string): string {
  if (!(subject in subjectLabels)) throw new Error(`tableNow: no table ${subject}`)
  return subject === 'pendingHours' ? 'waitingRow' : subject
}

function nameIn({ sqlite }: Store, table: 'teacher' | 'school' | 'base', id: string | number | null | undefined): string | undefined {
  if (id === null || id === undefined) return undefined
  return (sqlite.prepare(`SELECT name FROM ${table} WHERE id = ?`).get(id) as { name: string } | undefined)?.name
}

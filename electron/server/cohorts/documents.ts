import { chineseDay, dayOf } from '../../../shared/dates.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import { hoursToCredits } from '../../../shared/rules/credits.ts'
import type { Store } from '../db/open.ts'
import type { DocumentSource, GatheredDocument } from '../lib/document-source.ts'
import { officeOrThrow } from '../lib/office.ts'
import { listTrainees, type Trainee } from './report-trainees.ts'
import { listSessions } from './session-store.ts'
import { findCohort } from './store.ts'

/** A paper about a whole cohort belongs to no one's pile. */
const ofNobody = { number: null, schoolName: null, about: null, schoolOrder: null, pinyin: '', cardNumber: null } as const

/** The roster of a cohort, with numbers of people masked: it goes from hand to hand. */
export const rosterDocuments: DocumentSource = {
  gather: async (store, { cohortId }) => {
    const ground = await findGround(store, cohortId)
    if (typeof ground === 'string') return ground
    const { cohort, trainees, issuer } = ground
    const data = {
      ...{ cohortName: cohort.name, programName: cohort.programName, startsOn: cohort.startDate, endsOn: cohort.endDate },
      ...{ place: cohort.place, count: trainees.length, issuer, printedOn: dayOf(store.now()) },
      people: trainees.map((trainee) => ({ ...personOf(trainee), idNumber: trainee.idNumber, note: null })),
    }
    return { name: `${cohort.name} 花名册`, documents: [{ ...ofNobody, label: cohort.name, data }] }
  },
}

/** A sign-in sheet for each session; one to be dated by pen where none is planned yet. */
export const signInDocuments: DocumentSource = {
  gather: async (store, { cohortId }) => {
    const ground = await findGround(store, cohortId)
    if (typeof ground === 'string') return ground
    const { cohort, trainees, issuer } = ground
    const sessions = await listSessions(store, cohort.id)
    const shared = { cohortName: cohort.name, place: cohort.place, count: trainees.length, issuer, people: trainees.map(personOf) }
    const documents = sessions.map(
      ({ date, part, topic }): GatheredDocument => ({
        ...ofNobody,
        label: `${chineseDay(date)}${part}`,
        data: { ...shared, topic, date, part, lecturer: null },
      }),
    )
    const undated = { ...ofNobody, label: '日期待填', data: { ...shared, topic: null, date: null, part: null, lecturer: null } }
    return { name: `${cohort.name} 签到表`, documents: documents.length > 0 ? documents : [undated] }
  },
}

/** What a trainee earned in a cohort, to be pasted into the booklet. Hours that were reversed since are not on it. */
export const slipDocuments: DocumentSource = {
  gather: async (store, { cohortId }) => {
    const ground = await findGround(store, cohortId)
    if (typeof ground === 'string') return ground
    const { cohort, trainees, issuer } = ground
    const { hoursPerCredit } = await officeOrThrow(store)
    const earned = trainees.filter(({ standingHours }) => standingHours > 0)
    const documents = earned.map((trainee): GatheredDocument => {
      const { name, cardNumber, schoolName, standingHours, result, pinyin, schoolOrder } = trainee
      const data: DocumentData = {
        ...{ teacherName: name, cardNumber, schoolName, issuer, issuedOn: dayOf(store.now()), line: null },
        ...{ startsOn: cohort.startDate, endsOn: cohort.endDate, what: cohort.programName, mode: cohort.mode },
        ...{
          hours: standingHours,
          credits: hoursToCredits(standingHours, hoursPerCredit),
          result,
          organizer: cohort.organizer,
          recorder: null,
        },
      }
      return { label: name, number: null, schoolName, about: null, schoolOrder, pinyin, cardNumber, data }
    })
    return documents.length > 0 ? { name: `${cohort.name} 粘贴条`, documents } : 'NOTHING_TO_PRINT'
  },
}

async function findGround(store: Store, cohortId: number | undefined) {
  if (cohortId === undefined) return 'DOCUMENT_CHOICE_MISSING'
  const cohort = await findCohort(store, cohortId)
  if (!cohort) return 'NOT_FOUND'
  const trainees = await listTrainees(store, cohortId)
  if (trainees.length === 0) return 'NOTHING_TO_PRINT'
  return { cohort, trainees, issuer: (await officeOrThrow(store)).centerName }
}

function personOf({ name, sex, schoolName, subject, phone }: Trainee) {
  return { teacherName: name, sex, schoolName, subject, phone }
}

import { setImmediate } from 'node:timers/promises'
import { readContent } from '../../../shared/certificates/content.ts'
import type { JobSheet, PrintJob } from '../../../shared/certificates/contract.ts'
import { certificateKinds } from '../../../shared/certificates/kinds.ts'
import { printedDataOf } from '../../../shared/certificates/printed-data.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { RareName } from '../../../shared/documents/name-faces.ts'
import { onPreprintedPaper, type Sheet } from '../../../shared/documents/sheet.ts'
import type { DocumentData } from '../../../shared/documents/template.ts'
import { applyProfile } from '../../../shared/printing/apply-profile.ts'
import type { Paper, PrintProfile } from '../../../shared/printing/model.ts'
import { isSheetOf } from '../../../shared/printing/papers.ts'
import type { Store } from '../db/open.ts'
import { drawPdf } from '../lib/draw-pdf.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { keepFinishedFile } from '../lib/finished-files.ts'
import { layOutSheet } from '../lib/lay-out-document.ts'
import { findLayout } from '../lib/layouts.ts'
import type { Report } from '../lib/progress.ts'
import { rareNamesOf } from '../lib/rare-names.ts'
import { valuesOf } from '../lib/values-of.ts'
import { pileOrder } from './pile-order.ts'

type IssuedCertificate = Awaited<ReturnType<typeof listJob>>[number]

/** The certificates of a job in the order of the pile; void ones only where one is asked for alone. */
export function listJob(store: Store, job: PrintJob) {
  const issued = asIssued(store).orderBy(pileOrder).orderBy('certificate.id')
  if ('cohortId' in job) return issued.where('certificate.cohortId', '=', job.cohortId).where('certificate.state', '=', 'issued').execute()
  const chosen = issued.where('certificate.id', 'in', valuesOf(job.ids))
  return job.ids.length === 1 ? chosen.execute() : chosen.where('certificate.state', '=', 'issued').execute()
}

/** The sheets of chosen certificates, in the order they are asked for; undefined when one is not there. */
export async function findSheets(store: Store, ids: readonly number[]): Promise<Sheet[] | undefined> {
  const certificates = await asIssued(store).where('certificate.id', 'in', valuesOf(ids)).execute()
  const byId = new Map(certificates.map((certificate) => [certificate.id, certificate]))
  const chosen = ids.flatMap((id) => byId.get(id) ?? [])
  return chosen.length === ids.length ? chosen.map((certificate) => sheetOf(store, certificate)) : undefined
}

/** Lays out the whole job to find what a person should look at first. */
export async function checkJob(store: Store, certificates: readonly IssuedCertificate[]): Promise<JobSheet[]> {
  const checked: JobSheet[] = []
  for (const certificate of certificates) {
    const { id, number, teacherName, schoolName, state } = certificate
    const { width, height, warnings, operations } = sheetOf(store, certificate)
    const hasForm = operations.some(({ printed }) => printed === 'on-plain-paper')
    checked.push({ id, number, teacherName, schoolName, state, width, height, hasForm, warnings })
    if (checked.length % 50 === 0) await setImmediate() // others are answered in between
  }
  return checked
}

/** The names that the faces of the certificates can't set whole. */
export function listRareNames(store: Store, certificates: readonly IssuedCertificate[]): Promise<RareName[]> {
  return rareNamesOf(store, certificates, (certificate) => documentOf(store, certificate))
}

/** Whether every sheet of the job is of the paper that a profile was made for. */
export function isOnPaper(store: Store, certificates: readonly IssuedCertificate[], paper: Paper): boolean {
  return certificates.every((certificate) => isSheetOf(paper, layoutOf(store, certificate)))
}

type Drawing = { profile?: PrintProfile | undefined; onPreprinted?: boolean | undefined; report: Report; signal: AbortSignal }

/** Draws the job, a sheet at a time, without the form where the paper has it, corrected where there is a profile, and keeps the PDF to be fetched; answers the id it is fetched by. */
export async function drawJob(
  store: Store,
  certificates: readonly IssuedCertificate[],
  { profile, onPreprinted, report, signal }: Drawing,
): Promise<{ fileId: string }> {
  const name = `${nameOf(certificates)}${onPreprinted ? '（套打）' : ''}${profile ? '（已校准）' : ''}`
  const { centerName: author } = await store.db.selectFrom('office').select('centerName').executeTakeFirstOrThrow()
  const pdf = await drawPdf(drawn(store, certificates, { profile, onPreprinted, report }), {
    title: name,
    author,
    kit: drawingKit(store),
    signal,
  })
  return { fileId: keepFinishedFile(new File([pdf], `${name}.pdf`, { type: 'application/pdf' })) }
}

async function* drawn(
  store: Store,
  certificates: readonly IssuedCertificate[],
  { profile, onPreprinted, report }: Omit<Drawing, 'signal'>,
): AsyncGenerator<Sheet> {
  for (const [i, certificate] of certificates.entries()) {
    await report('正在生成证书', i, certificates.length)
    const whole = sheetOf(store, certificate)
    const sheet = onPreprinted ? onPreprintedPaper(whole) : whole
    yield profile ? applyProfile(sheet, profile) : sheet
  }
}

function nameOf(certificates: readonly IssuedCertificate[]): string {
  const [first] = certificates
  if (!first) throw new Error('nameOf: a job without certificates')
  const isOfOneKind = certificates.every(({ kind }) => kind === first.kind)
  const kind = isOfOneKind ? certificateKinds[first.kind] : '证书'
  if (certificates.length === 1) return `${kind} ${first.teacherName} ${first.number}`
  return [kind, first.cohortName, `${certificates.length}份`].filter(Boolean).join(' ')
}

function asIssued({ db }: Store) {
  return db
    .selectFrom('certificate')
    .innerJoin('teacher', 'teacher.id', 'certificate.teacherId')
    .leftJoin('cohort', 'cohort.id', 'certificate.cohortId')
    .leftJoin('school', 'school.id', 'certificate.schoolId')
    .select([
      'certificate.kind',
      'certificate.verificationCode',
      'certificate.id',
      'certificate.number',
      'certificate.teacherName',
      'certificate.state',
    ])
    .select(['certificate.layoutId', 'certificate.layoutVersion', 'certificate.issuedContent'])
    .select(['school.name as schoolName', 'cohort.name as cohortName'])
}

/** A certificate as it was issued: its frozen content in the version of the layout it was issued with, and what it is verified by. */
function sheetOf(store: Store, certificate: IssuedCertificate): Sheet {
  const { layout, data } = documentOf(store, certificate)
  return layOutSheet(store, layout, data)
}

function documentOf(store: Store, certificate: IssuedCertificate): { layout: Layout; data: DocumentData } {
  const { kind, issuedContent, verificationCode } = certificate
  return { layout: layoutOf(store, certificate), data: printedDataOf(readContent(kind, issuedContent), verificationCode) }
}

function layoutOf(store: Store, { layoutId, layoutVersion }: IssuedCertificate): Layout {
  const layout = findLayout(store, layoutId, layoutVersion)
  if (!layout) throw new Error(`layoutOf: no version ${layoutVersion} of layout ${layoutId}`)
  return layout
}

import type { Generated } from 'kysely'
import type { CertificateKind } from '../../../shared/certificates/kinds.ts'
import type { CodeMapping } from '../../../shared/codes/model.ts'
import type { NameChoice } from '../../../shared/documents/faces.ts'
import type { DocumentKind } from '../../../shared/documents/kinds.ts'
import type { PictureRow, UserFaceRow } from '../../../shared/layouts/model.ts'
import type { PrintProfileDraft } from '../../../shared/printing/model.ts'
import type { TitleLevel } from '../../../shared/titles/levels.ts'
import type { TitleState } from '../../../shared/titles/model.ts'
import type { BookletLineTable, BookletTable, RegistrationTable, RegistrationYearTable } from './schema-booklets.ts'
import type { CertificateTable, LayoutTable, NumberRangeTable, PaperPackTable, PaperSheetTable } from './schema-documents.ts'
import type {
  ExportEntryTable,
  ImportBatchTable,
  RememberedLayoutTable,
  TemplateFileTable,
  TemplateTable,
  WaitingRowTable,
  WaitingSheetTable,
} from './schema-exchange.ts'
import type { PackReturnFileTable, PackReturnTable, PackRoundTable, PackTable } from './schema-packs.ts'
import type { PrintEventTable, PrintJobTable, PrintRunTable, PrintSheetTable } from './schema-printing.ts'
import type { CohortTable, EnrollmentTable, ProgramTable } from './schema-training.ts'

/** The tables as SQL sees them; columns carry the names of the model, so nothing is mapped between. Hours and points are integer tenths. */
export type Schema = {
  office: OfficeTable
  importBatch: ImportBatchTable
  rememberedLayout: RememberedLayoutTable
  auditEntry: AuditEntryTable
  school: SchoolTable
  schoolAlias: { id: Generated<number>; schoolId: number; alias: string }
  teacher: TeacherTable
  title: TitleTable
  posting: { id: Generated<number>; teacherId: number; schoolId: number; fromDate: string | null; toDate: string | null }
  membership: { id: Generated<number>; teacherId: number; groupCode: string; fromDate: string; toDate: string | null }
  program: ProgramTable
  cohort: CohortTable
  schemeComponent: { id: Generated<number>; cohortId: number; name: string; weight: number; sortOrder: number }
  enrollment: EnrollmentTable
  session: { id: Generated<number>; cohortId: number; date: string; part: '全天' | '上午' | '下午' | '晚上'; topic: string; hours: number }
  attendance: { id: Generated<number>; sessionId: number; enrollmentId: number; mark: '出勤' | '请假' | '缺勤' }
  score: { id: Generated<number>; enrollmentId: number; componentId: number; points: number }
  hoursEntry: HoursEntryTable
  waitingSheet: WaitingSheetTable
  waitingRow: WaitingRowTable
  nationalFailure: NationalFailureTable
  base: BaseTable
  pairing: PairingTable
  activityEntry: ActivityEntryTable
  numberCounter: { scope: string; last: number }
  certificate: CertificateTable
  numberSeries: { id: Generated<number>; kind: CertificateKind; type: string; pattern: string; resets: string }
  numberRange: NumberRangeTable
  paperPack: PaperPackTable
  paperSheet: PaperSheetTable
  verificationKey: { id: number; secret: string }
  exportEntry: ExportEntryTable
  codeMapping: { id: Generated<number> } & CodeMapping
  registrationYear: RegistrationYearTable
  registration: RegistrationTable
  booklet: BookletTable
  bookletLine: BookletLineTable
  printProfile: { id: Generated<number> } & PrintProfileDraft
  printJob: PrintJobTable
  printSheet: PrintSheetTable
  printRun: PrintRunTable
  printEvent: PrintEventTable
  layout: LayoutTable
  layoutChoice: { id: Generated<number>; kind: DocumentKind; layoutId: string }
  picture: Generate<PictureRow>
  pictureContent: { pictureId: number; bytes: Uint8Array }
  userFace: Generate<UserFaceRow>
  nameFace: { id: Generated<number>; name: string; choice: NameChoice }
  userFaceContent: { faceId: number; bytes: Uint8Array }
  template: TemplateTable
  templateFile: TemplateFileTable
  packRound: PackRoundTable
  pack: PackTable
  packReturn: PackReturnTable
  packReturnFile: PackReturnFileTable
}

type Generate<Row extends { id: number }> = Omit<Row, 'id'> & { id: Generated<number> }

type OfficeTable = {
  id: number
  kind: 'county' | 'demonstration'
  countyName: string
  centerName: string
  bureauName: string
  abbreviation: string
  cycleFirstYear: number
  hoursPerDay: number
  hoursPerCredit: number
  baseTarget: number
  createdAt: string
}

type AuditEntryTable = {
  id: Generated<number>
  at: string
  actor: string
  subject: string
  subjectId: number
  action: 'create' | 'change' | 'remove'
  before: string | null
  after: string | null
  reason: string | null
  batchId: number | null
}

type SchoolTable = {
  id: Generated<number>
  code: string | null
  name: string
  pinyin: string
  initials: string
  kind: string | null
  area: string | null
  centralSchool: string | null
  sortOrder: Generated<number>
  note: string | null
}

type TeacherTable = {
  id: Generated<number>
  name: string
  pinyin: string
  initials: string
  idType: Generated<string>
  idNumber: string | null
  sex: '男' | '女' | null
  birthDate: string | null
  phone: string | null
  cardNumber: string | null
  stage: string | null
  subject: string | null
  professionalTitle: string | null
  post: string | null
  workStartDate: string | null
  education: string | null
  status: Generated<string>
  note: string | null
}

type TitleTable = {
  id: Generated<number>
  teacherId: number
  name: string
  level: TitleLevel | null
  grantedOn: string | null
  grantedBy: string | null
  number: string | null
  state: Generated<TitleState>
  withdrawnOn: string | null
  withdrawnReason: string | null
}

type HoursEntryTable = {
  id: Generated<number>
  teacherId: number
  category: string
  date: string
  hours: number
  source: 'cohort' | 'manual' | 'import'
  description: string
  cohortId: number | null
  batchId: number | null
  reversesId: number | null
  reason: string | null
  enteredAt: string
}

type NationalFailureTable = {
  id: Generated<number>
  batchId: number
  teacherId: number | null
  name: string
  idNumber: string | null
  year: string | null
  project: string | null
  hours: string | null
  message: string
}

type BaseTable = {
  id: Generated<number>
  kind: '实训基地' | '名师工作室' | '乡村工作室'
  name: string
  schoolId: number
  level: '国家级' | '省级' | '市级' | '县级'
  leaderId: number | null
  registeredOn: string
  closedOn: string | null
  closedReason: string | null
  note: string | null
}

type PairingTable = {
  id: Generated<number>
  kind: '带徒' | '对口帮扶' | '班主任导师'
  mentorId: number
  menteeId: number
  startDate: string
  endDate: string
  goals: string
  state: 'active' | 'completed' | 'ended'
  endReason: string | null
}

type ActivityEntryTable = {
  id: Generated<number>
  baseId: number | null
  pairingId: number | null
  date: string
  kind: string
  topic: string
  times: number
  people: number | null
  reversesId: number | null
  reason: string | null
  enteredAt: string
}

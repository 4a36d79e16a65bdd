import { Layout } from './layout.ts'
import annualReview from './layouts/annual-review.json' with { type: 'json' }
import bookletData from './layouts/booklet-data.json' with { type: 'json' }
import bookletRegistration from './layouts/booklet-registration.json' with { type: 'json' }
import cohortRoster from './layouts/cohort-roster.json' with { type: 'json' }
import completionCertificate2 from './layouts/completion-certificate.2.json' with { type: 'json' }
import completionCertificate from './layouts/completion-certificate.json' with { type: 'json' }
import completionCertificateKai from './layouts/completion-certificate-kai.json' with { type: 'json' }
import honourCertificate from './layouts/honour-certificate.json' with { type: 'json' }
import hoursStatement from './layouts/hours-statement.json' with { type: 'json' }
import letterOfAppointment from './layouts/letter-of-appointment.json' with { type: 'json' }
import pairingAgreement from './layouts/pairing-agreement.json' with { type: 'json' }
import schoolLetter from './layouts/school-letter.json' with { type: 'json' }
import schoolReceipt from './layouts/school-receipt.json' with { type: 'json' }
import selfStudyApplication from './layouts/self-study-application.json' with { type: 'json' }
import shortageNotice from './layouts/shortage-notice.json' with { type: 'json' }
import signInSheet from './layouts/sign-in-sheet.json' with { type: 'json' }
import slip from './layouts/slip.json' with { type: 'json' }
import sortingList from './layouts/sorting-list.json' with { type: 'json' }
import titleCertificate from './layouts/title-certificate.json' with { type: 'json' }

/**
 * The layouts that come with the program; the first of a kind is used until the office chooses another. A changed layout is a further file
 * with the next version: one that has landed is never edited, because databases keep what they took in.
 */
export const shippedLayouts: readonly Layout[] = [
  completionCertificate,
  completionCertificate2,
  completionCertificateKai,
  titleCertificate,
  honourCertificate,
  letterOfAppointment,
  bookletData,
  bookletRegistration,
  annualReview,
  slip,
  pairingAgreement,
  selfStudyApplication,
  signInSheet,
  cohortRoster,
  sortingList,
  schoolReceipt,
  hoursStatement,
  shortageNotice,
  schoolLetter,
].map((layout) => Layout.parse(layout))

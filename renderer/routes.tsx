import { modals } from '@mantine/modals'
import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent } from '@tanstack/react-router'
import { AppFrame } from './AppFrame.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFoundPage })

/** A line for each screen; each is a chunk of its own. */
const screens = [
  screen('/', () => import('./overview/OverviewPage.tsx'), 'OverviewPage'),
  screen('/booklets', () => import('./booklets/BookletsPage.tsx'), 'BookletsPage'),
  screen('/booklets/register', () => import('./booklets/RegisterPage.tsx'), 'RegisterPage'),
  screen('/booklets/$id', () => import('./booklets/BookletPage.tsx'), 'BookletPage'),
  screen('/certificates', () => import('./certificates/CertificatesPage.tsx'), 'CertificatesPage'),
  screen('/certificates/$id', () => import('./certificates/CertificatePage.tsx'), 'CertificatePage'),
  screen('/cohorts', () => import('./cohorts/CohortsPage.tsx'), 'CohortsPage'),
  screen('/cohorts/new', () => import('./cohorts/NewCohortPage.tsx'), 'NewCohortPage'),
  screen('/cohorts/$id', () => import('./cohorts/CohortPage.tsx'), 'CohortPage'),
  screen('/codes', () => import('./codes/CodesPage.tsx'), 'CodesPage'),
  screen('/documents', () => import('./jobs/DocumentsPage.tsx'), 'DocumentsPage'),
  screen('/jobs', () => import('./jobs/JobsPage.tsx'), 'JobsPage'),
  screen('/jobs/$id', () => import('./jobs/JobPage.tsx'), 'JobPage'),
  screen('/hours', () => import('./hours/HoursPage.tsx'), 'HoursPage'),
  screen('/shortages', () => import('./hours/ShortagesPage.tsx'), 'ShortagesPage'),
  screen('/batches', () => import('./exchange/BatchesPage.tsx'), 'BatchesPage'),
  screen('/batches/$id', () => import('./exchange/BatchPage.tsx'), 'BatchPage'),
  screen('/import', () => import('./exchange/ImportPage.tsx'), 'ImportPage'),
  screen('/bases', () => import('./bases/BasesPage.tsx'), 'BasesPage'),
  screen('/bases/$id', () => import('./bases/BasePage.tsx'), 'BasePage'),
  screen('/layouts', () => import('./layouts/LayoutsPage.tsx'), 'LayoutsPage'),
  screen('/layouts/$id', () => import('./layouts/LayoutPage.tsx'), 'LayoutPage'),
  screen('/packs', () => import('./packs/PacksPage.tsx'), 'PacksPage'),
  screen('/packs/$id', () => import('./packs/RoundPage.tsx'), 'RoundPage'),
  screen('/packs/schools/$id', () => import('./packs/PackPage.tsx'), 'PackPage'),
  screen('/pairings', () => import('./pairings/PairingsPage.tsx'), 'PairingsPage'),
  screen('/pairings/$id', () => import('./pairings/PairingPage.tsx'), 'PairingPage'),
  screen('/printing', () => import('./printing/PrintProfilesPage.tsx'), 'PrintProfilesPage'),
  screen('/printing/new', () => import('./printing/NewPrintProfilePage.tsx'), 'NewPrintProfilePage'),
  screen('/printing/$id', () => import('./printing/PrintProfilePage.tsx'), 'PrintProfilePage'),
  screen('/numbering', () => import('./numbering/NumberingPage.tsx'), 'NumberingPage'),
  screen('/layouts/$id/edit', () => import('./layouts/LayoutDesignPage.tsx'), 'LayoutDesignPage'),
  screen('/programs', () => import('./programs/ProgramsPage.tsx'), 'ProgramsPage'),
  screen('/programs/$id', () => import('./programs/ProgramPage.tsx'), 'ProgramPage'),
  screen('/schools', () => import('./schools/SchoolsPage.tsx'), 'SchoolsPage'),
  screen('/schools/$id', () => import('./schools/SchoolPage.tsx'), 'SchoolPage'),
  screen('/teachers', () => import('./teachers/TeachersPage.tsx'), 'TeachersPage'),
  screen('/teachers/$id', () => import('./teachers/TeacherPage.tsx'), 'TeacherPage'),
  screen('/templates', () => import('./templates/TemplatesPage.tsx'), 'TemplatesPage'),
  screen('/templates/$id', () => import('./templates/TemplatePage.tsx'), 'TemplatePage'),
  screen('/registration', () => import('./registration/RegistrationPage.tsx'), 'RegistrationPage'),
  screen('/reports', () => import('./reports/ReportsPage.tsx'), 'ReportsPage'),
  screen('/exports', () => import('./reports/ExportsPage.tsx'), 'ExportsPage'),
  screen('/waiting', () => import('./waiting/WaitingPage.tsx'), 'WaitingPage'),
  screen('/verification', () => import('./verification/VerificationPage.tsx'), 'VerificationPage'),
  screen('/settings', () => import('./office/SettingsPage.tsx'), 'SettingsPage'),
]

/**
 * The address is behind the #, which works alike under app:// and over HTTP. The page of another thing is a page of its own: going back with a
 * dialog open must not leave one thing's values in the dialog of the other.
 */
export const router = createRouter({
  routeTree: root.addChildren(screens),
  history: createHashHistory(),
  defaultPreload: 'intent',
  defaultRemountDeps: ({ params }) => params,
})

router.subscribe('onBeforeNavigate', ({ pathChanged }) => {
  if (pathChanged) modals.closeAll() // a question about the page that is left
})

function screen<Page extends Record<string, unknown>>(path: string, load: () => Promise<Page>, name: keyof Page & string) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
  })
}

import { createHashHistory, createRootRoute, createRoute, createRouter, lazyRouteComponent, redirect } from '@tanstack/react-router'
import { AppFrame } from './AppFrame.tsx'
import { NotFoundPage } from './NotFoundPage.tsx'

const root = createRootRoute({ component: AppFrame, notFoundComponent: NotFoundPage })

/** A line for each screen; each is a chunk of its own. */
const screens = [
  createRoute({ getParentRoute: () => root, path: '/', beforeLoad: () => redirect({ to: '/schools', throw: true }) }),
  screen('/programs', () => import('./programs/ProgramsPage.tsx'), 'ProgramsPage'),
  screen('/programs/$id', () => import('./programs/ProgramPage.tsx'), 'ProgramPage'),
  screen('/schools', () => import('./schools/SchoolsPage.tsx'), 'SchoolsPage'),
  screen('/schools/$id', () => import('./schools/SchoolPage.tsx'), 'SchoolPage'),
  screen('/settings', () => import('./office/SettingsPage.tsx'), 'SettingsPage'),
]

/** The address is behind the #, which works alike under app:// and over HTTP. */
export const router = createRouter({ routeTree: root.addChildren(screens), history: createHashHistory(), defaultPreload: 'intent' })

function screen<Page extends Record<string, unknown>>(path: string, load: () => Promise<Page>, name: keyof Page & string) {
  return createRoute({
    getParentRoute: () => root,
    path,
    component: lazyRouteComponent(load as () => Promise<Record<string, never>>, name),
  })
}

import { createRoot } from 'react-dom/client'
import '@mantine/core/styles.layer.css'
import '@mantine/dates/styles.layer.css'
import '@mantine/notifications/styles.layer.css'
import 'mantine-datatable/styles.layer.css'
import '../shared/zod-in-chinese.ts'
import './styles.css'
import { App } from './App.tsx'
import { api } from './api/client.ts'
import { queryClient } from './api/query-client.ts'
import { takeDoubleClicksAsOne } from './ui/one-click.ts'

const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no #root')
void queryClient.prefetchQuery(api.office.state.queryOptions()) // everything waits for it: it is asked for while the page is still being loaded
takeDoubleClicksAsOne(document)
createRoot(root).render(<App />)

/// <reference types="vite/client" />
import { Button, MantineProvider } from '@mantine/core'
import { createRoot } from 'react-dom/client'
import '@mantine/core/styles.css'

/** The least that a page of React and Mantine is: what the window is measured against. */
const root = document.getElementById('root')
if (!root) throw new Error('main: index.html has no #root')
createRoot(root).render(
  <MantineProvider>
    <Button>空</Button>
  </MantineProvider>,
)

/** The names of what passes between preload and main; the page itself never sees them. */
export const channels = {
  connect: 'connect',
  serverPort: 'server-port',
  serverLost: 'server-lost',
  serverGaveUp: 'server-gave-up',
  printPdf: 'print-pdf',
  showDataFolder: 'show-data-folder',
} as const

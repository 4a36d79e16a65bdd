type Picker = (options: { id: string; mode: 'readwrite'; startIn: 'documents' }) => Promise<FileSystemDirectoryHandle>

/** Chromium's; other browsers have no way into a folder, and then nothing about folders is shown. */
function findPicker(): Picker | undefined {
  const { showDirectoryPicker } = window as { showDirectoryPicker?: Picker }
  return showDirectoryPicker?.bind(window)
}

export function canChooseFolder(): boolean {
  return findPicker() !== undefined
}

/** The folder that the clerk chooses, with leave to write there; undefined where none was chosen. Only possible in answer to a click. */
export async function chooseFolder(): Promise<FileSystemDirectoryHandle | undefined> {
  try {
    return await findPicker()?.({ id: 'packs', mode: 'readwrite', startIn: 'documents' })
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') return undefined
    throw error
  }
}

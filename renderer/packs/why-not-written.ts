/** Why a file could not be written; `isFinal`: no other will be either. */
export type WhyNotWritten = { sentence: string; isFinal: boolean }

const inUse = '这个文件正在 WPS 或 Excel 里打开，或是只读的。请关掉它再存一次。'
const readOnly = '这个文件夹不让写入。请换一个文件夹，或看看它是不是只读的、U 盘是不是写保护的。'

/**
 * What the window is told of a write that failed, by the names of the File System API. A file that was there already is refused by itself, because
 * another program holds it; a new one is refused by its folder.
 */
export function whyNotWritten(error: unknown, existed: boolean): WhyNotWritten {
  const name = error instanceof Error || error instanceof DOMException ? error.name : ''
  switch (name) {
    case 'QuotaExceededError':
      return { sentence: '磁盘满了。请腾出空间，或换一个文件夹再存。', isFinal: true }
    case 'NotFoundError':
      return { sentence: '文件夹找不到了，可能被删除、改名，或 U 盘拔出了。请重新选择文件夹。', isFinal: true }
    case 'TypeMismatchError':
      return { sentence: '文件夹里有一个同名的文件夹。请把它改名再存一次。', isFinal: false }
    case 'NoModificationAllowedError':
      return { sentence: inUse, isFinal: false }
    case 'NotAllowedError':
    case 'SecurityError':
      return existed ? { sentence: inUse, isFinal: false } : { sentence: readOnly, isFinal: true }
    default:
      return existed ? { sentence: inUse, isFinal: false } : { sentence: '没有写成。请再存一次，或换一个文件夹。', isFinal: false }
  }
}

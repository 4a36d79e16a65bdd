import { join } from 'node:path'
import { app, dialog, session } from 'electron'

/** Every file that the page hands out (`<a download>`) asks where to save it. */
export function setUpDownloads(): void {
  session.defaultSession.on('will-download', (_event, item) => {
    const name = item.getFilename()
    item.setSaveDialogOptions({ title: '保存文件', buttonLabel: '保存', defaultPath: join(app.getPath('documents'), name) })
    item.once('done', (_doneEvent, state) => {
      if (state === 'interrupted') dialog.showErrorBox('文件没有保存', `“${name}”没有保存成功。请检查磁盘空间，或换一个文件夹再试。`)
    })
  })
}

import { app, BrowserWindow, dialog, Menu, type MenuItemConstructorOptions } from 'electron'
import { showDataFolder } from './data-folder.ts'

export function setUpMenu(): void {
  Menu.setApplicationMenu(Menu.buildFromTemplate(menu))
}

const separator: MenuItemConstructorOptions = { type: 'separator' }

const menu: MenuItemConstructorOptions[] = [
  {
    label: '文件(&F)',
    submenu: [
      { label: '打印…', accelerator: 'CmdOrCtrl+P', click: () => BrowserWindow.getFocusedWindow()?.webContents.print() },
      { label: '打开数据文件夹', click: () => void showDataFolder() },
      separator,
      { role: 'close', label: '关闭窗口' },
      { role: 'quit', label: '退出' },
    ],
  },
  {
    label: '编辑(&E)',
    submenu: [
      { role: 'undo', label: '撤销' },
      { role: 'redo', label: '重做' },
      separator,
      { role: 'cut', label: '剪切' },
      { role: 'copy', label: '复制' },
      { role: 'paste', label: '粘贴' },
      { role: 'selectAll', label: '全选' },
    ],
  },
  {
    label: '视图(&V)',
    submenu: [
      { role: 'reload', label: '重新载入' },
      separator,
      { role: 'resetZoom', label: '实际大小' },
      { role: 'zoomIn', label: '放大' },
      { role: 'zoomOut', label: '缩小' },
      separator,
      { role: 'togglefullscreen', label: '全屏' },
    ],
  },
  {
    label: '帮助(&H)',
    submenu: [{ role: 'toggleDevTools', label: '开发者工具' }, separator, { label: '关于青蓝', click: () => void showAbout() }],
  },
]

async function showAbout(): Promise<void> {
  await dialog.showMessageBox({
    type: 'info',
    title: '关于青蓝',
    message: `青蓝 ${app.getVersion()}`,
    detail: '县级教师培训管理：从年度计划到结业证书。',
    buttons: ['好'],
  })
}

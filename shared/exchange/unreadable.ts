/** Most bytes of a file that is taken at all. The window refuses a larger one before it is read, and the server does the same. */
export const mostFileBytes = 50 * 1024 * 1024

/** Every reason why a file can't be read as a workbook: what happened, and what to do. */
export const unreadableSentences = {
  leftOver: '名称以“~$”开头的是 WPS 或 Excel 打开表格时留下的临时文件，里面没有数据。请选择同名但不带“~$”的文件。',
  nothing: '文件是空的（0 字节）。请让发送的人重新发一份。',
  notAWorkbook: '这个文件不是表格。请选择 Excel、WPS 表格或 CSV 文件。',
  encrypted: '这个表格设了打开密码。请在 Excel 或 WPS 里取消密码，另存后再导入。',
  tooLarge: '这个表格太大，超出了能读取的范围。请拆成几份，或删去多余的空行、图片后另存再导入。',
  damaged: '这个表格已损坏或没有传完整。请用 Excel 或 WPS 打开并另存一份，再导入。',
  empty: '这个表格里没有内容。请确认选对了文件。',
} as const satisfies Record<string, string>

export type Unreadable = keyof typeof unreadableSentences

/** The window can't read the file from the disk. */
export const inUseSentence = '这个文件现在读不出来：可能正被 WPS 或 Excel 占用，或者已经移走、改名。请关闭后重新选择。'

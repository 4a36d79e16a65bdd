import type { FieldList } from './fields.ts'
import type { PlannedRow, Problem } from './plan.ts'
import { columnIndex, columnLetter, type Merge, type Sheet } from './sheet.ts'

/** One cell to be marked in the sender's workbook: `line` is 1-based, `column` 0-based; `text` is the note at it. */
export type ProblemMark = { line: number; column: number; severity: 'wrong' | 'doubtful'; text: string }

/** A line of the list that goes back with the workbook; `cell` is 'B5', nothing where the sheet has no such column. */
export type ProblemLine = { severity: ProblemMark['severity']; cell: string | undefined; cells: readonly string[] }

type ListColumn = { header: string; width: number }
const columns: readonly ListColumn[] = [
  { header: '程度', width: 9 },
  { header: '行', width: 7 },
  { header: '列', width: 6 },
  { header: '栏目', width: 16 },
  { header: '表里的内容', width: 26 },
  { header: '问题', width: 44 },
  { header: '怎么办', width: 44 },
]
const aboutAt = 3

/** A problem with whom or what its row is about, in the sender's own words, and what that is called: 姓名, 名称. */
export type RowProblem = Problem & { about?: { header: string; text: string } | undefined }

/** The columns of the list, widths in half widths; whom a row is about is told where that is known. */
export function problemColumns(problems: readonly RowProblem[]): ListColumn[] {
  const about = problems.find((problem) => problem.about)?.about
  return about ? columns.toSpliced(aboutAt, 0, { header: about.header, width: 12 }) : [...columns]
}

/** Every problem of a plan's rows. Of people only the name is told: what stands behind it in a label may come from the registry. */
export function problemsOf(rows: readonly Pick<PlannedRow<unknown>, 'label' | 'problems'>[], fields: FieldList): RowProblem[] {
  const isOfPeople = Object.values(fields).some(({ label }) => label.includes('姓名'))
  const header = isOfPeople ? '姓名' : '名称'
  return rows.flatMap(({ label = '', problems }) => {
    const isNameless = problems.some(({ field, value }) => field.includes('姓名') && value === '')
    const text = isOfPeople ? (isNameless ? '' : (label.split('　')[0] ?? '')) : label
    return problems.map((problem) => ({ ...problem, about: { header, text } }))
  })
}

/** The columns in which something is wrong that hold numbers which have to be text (0-based). */
export function digitColumns(problems: readonly Problem[], fields: FieldList): number[] {
  const labels = new Set(Object.values(fields).flatMap(({ digits, label }) => (digits ? [label] : [])))
  const letters = problemsToReturn(problems).flatMap(({ field, column }) => (column !== '' && labels.has(field) ? [column] : []))
  return [...new Set(letters)].map(columnIndex)
}

const words = { wrong: '有错', doubtful: '待确认' } as const
/** The words that notes and list begin with, by which they are known when the workbook comes back; of one script, because some programs split a note where the script changes. */
export const noteMark = '【青蓝】'
/** A program opens slowly with more. */
export const mostNotes = 5_000
const listMark = '问题清单（青蓝'
const keptMark = '原底色：'

/** In place of what only the office can do on its screen, where nothing better is known. */
const adviceToSender = '请核实后填写准确的内容'

/** Our own list from an earlier round, which is no data. */
export function isProblemList({ rows }: Sheet): boolean {
  return rows[0]?.cells[0]?.text.startsWith(listMark) ?? false
}

/** What was kept in an earlier list, in its order. */
export function keptTexts({ rows }: Sheet): string[] {
  return rows.flatMap(({ cells }) => cells.flatMap((cell) => (cell?.text.startsWith(keptMark) ? [cell.text.slice(keptMark.length)] : [])))
}

export function keepTexts(texts: readonly string[]): string[] {
  return texts.map((text) => keptMark + text)
}

/** What the sender has to look at: warnings are for the office alone. */
export function problemsToReturn(problems: readonly RowProblem[]): (RowProblem & { severity: ProblemMark['severity'] })[] {
  return problems
    .flatMap((problem) => {
      const { severity, message, advice, toSender } = problem
      if (severity === 'warning') return []
      const words = toSender ?? { message, advice: advice.includes('“待确认”') ? adviceToSender : advice }
      return [{ ...problem, ...words, severity }]
    })
    .toSorted((a, b) => a.line - b.line || a.column.length - b.column.length || (a.column < b.column ? -1 : Number(a.column > b.column)))
}

/** One mark for each cell, whatever the number of its problems; in a merged area it is the cell that shows. */
export function marksOf(problems: readonly Problem[], merges: readonly Merge[]): ProblemMark[] {
  const marks = new Map<string, ProblemMark>()
  for (const { line, column, severity, field, message, advice } of problemsToReturn(problems)) {
    const place = placeOf(line, column, merges)
    if (!place) continue
    const key = `${place.line} ${place.column}`
    const text = `${noteMark}${words[severity]}：${field}，${message}。${advice}`
    const known = marks.get(key)
    const worst = known?.severity === 'wrong' ? 'wrong' : severity
    const told = known?.text.split('\n') ?? []
    marks.set(key, { ...place, severity: worst, text: told.includes(text) ? told.join('\n') : [...told, text].join('\n') })
  }
  return [...marks.values()]
}

/** The list: every problem with its place, whom it is about, what stands there, what is wrong and what to do. */
export function listProblems(problems: readonly RowProblem[], merges: readonly Merge[]): ProblemLine[] {
  const hasAbout = problems.some(({ about }) => about)
  return problemsToReturn(problems).map(({ line, column, field, value, message, advice, severity, about }) => {
    const place = placeOf(line, column, merges)
    return {
      severity,
      cell: place && columnLetter(place.column) + place.line,
      cells: [
        words[severity],
        String(line),
        column || '—',
        ...(hasAbout ? [about?.text ?? ''] : []),
        field,
        value || '（空）',
        message,
        advice,
      ],
    }
  })
}

/** The lines above the list; the first one is the mark. `cells` is how many are marked, `omitted` the lines that the office leaves out. */
export function problemLead(
  problems: readonly Problem[],
  { sheet, cells, omitted }: { sheet: string; cells: number; omitted: readonly number[] },
): string[] {
  const returned = problemsToReturn(problems)
  const wrong = returned.filter(({ severity }) => severity === 'wrong').length
  return [
    `${listMark}核对后退回）`,
    `工作表“${sheet}”：有错 ${wrong} 处（红色），待确认 ${returned.length - wrong} 处（黄色）。`,
    '请直接在原来的表里改正，改好后把整个文件发回。颜色、批注和本页都不用清理，发回后会自动清除。',
    ...(omitted.length > 0 ? [`第 ${omitted.join('、')} 行由中心选定不导入，没有核对，不用改。`] : []),
    ...(cells > mostNotes ? [`问题太多，只有前 ${mostNotes} 格带批注；颜色和本页的清单是全的。`] : []),
  ]
}

function placeOf(line: number, letter: string, merges: readonly Merge[]): { line: number; column: number } | undefined {
  if (letter === '') return undefined
  const column = columnIndex(letter)
  const merge = merges.find((m) => m.firstLine <= line && line <= m.lastLine && m.firstColumn <= column && column <= m.lastColumn)
  return merge ? { line: merge.firstLine, column: merge.firstColumn } : { line, column }
}

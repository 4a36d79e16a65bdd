import { certificateKinds } from '../../../shared/certificates/kinds.ts'
import type { PaperPack, PaperSheet } from '../../../shared/numbering/paper.ts'
import type { Store } from '../db/open.ts'
import { officeOrThrow } from '../lib/office.ts'
import { fillRows, type LayoutColumn, numbering, subtitleOf } from '../lib/report-layout.ts'
import type { ReportBook } from '../lib/report-sheet.ts'
import { listPacks, listSheets } from './packs.ts'

const packColumns: readonly LayoutColumn<PaperPack>[] = [
  numbering,
  { header: '种类', width: 14, value: ({ kind }) => certificateKinds[kind] },
  { header: '起号', width: 16, value: ({ firstPaper }) => firstPaper },
  { header: '止号', width: 16, value: ({ lastPaper }) => lastPaper },
  { header: '领到日期', width: 12, value: ({ receivedOn }) => receivedOn },
  { header: '领到', width: 9, kind: 'integer', value: ({ received }) => received },
  { header: '已用', width: 9, kind: 'integer', value: ({ used }) => used },
  { header: '报废', width: 9, kind: 'integer', value: ({ spoiled }) => spoiled },
  { header: '剩余', width: 9, kind: 'integer', value: ({ left }) => left },
  { header: '备注', width: 24, value: ({ note }) => note },
]

type Spoiled = PaperSheet & Pick<PaperPack, 'kind'>

const spoiledColumns: readonly LayoutColumn<Spoiled>[] = [
  numbering,
  { header: '种类', width: 14, value: ({ kind }) => certificateKinds[kind] },
  { header: '号码', width: 16, value: ({ paper }) => paper },
  { header: '报废原因', width: 40, value: ({ spoiledReason }) => spoiledReason },
  { header: '原来印的证书', width: 30, value: ({ number }) => number },
]

/** 空白证书: every pack with its balance, and each sheet that was spoiled. */
export async function reportPaper(store: Store): Promise<ReportBook> {
  const office = await officeOrThrow(store)
  const packs = listPacks(store)
  const spoiled = packs.flatMap(({ id, kind }) =>
    listSheets(store, id)
      .filter(({ state }) => state === 'spoiled')
      .map((sheet) => ({ ...sheet, kind })),
  )
  const title = `${office.countyName}空白证书领用表`
  const subtitle = subtitleOf(store, office)
  const spoiledSheet = { sheetName: '报废', title: `${office.countyName}空白证书报废清单`, subtitle, ...fillRows(spoiledColumns, spoiled) }
  return {
    look: 'office',
    fileName: title,
    sheets: [{ sheetName: '领用', title, subtitle, ...fillRows(packColumns, packs) }, ...(spoiled.length > 0 ? [spoiledSheet] : [])],
    people: [],
    leftOut: [],
    notes: [],
  }
}

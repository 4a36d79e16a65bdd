import PDFDocument from 'pdfkit'
import { encode } from 'uqr'
import { test } from 'vitest'
import { fontFile } from '../../electron/server/lib/fonts.ts'
import { BundledFace } from '../../shared/documents/faces.ts'
import type { Sheet } from '../../shared/documents/sheet.ts'
import { pointsPerMm } from '../../shared/documents/units.ts'
import { addCompletedCohort } from '../support/completed-cohort.ts'
import { openOffice } from '../support/office.ts'

const count = 1000
const rounds = 5
const surnames = [...'赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许']
/** As long as the text on each certificate. */
const qrText = '青蓝查验 测教培证字〔2026〕第0001号 QL-7K3M-9PXD'
const given = [...'建国淑芬志强晓燕文博雨桐海涛明月清风松竹梅兰']

test(`${count} certificates from the register to a PDF, beside bare pdfkit drawing the same operations`, async () => {
  const { api, store } = await openOffice()
  const trainees = Array.from({ length: count }, (_, i) => ({ name: nameAt(i), school: `第${i % 40}小学` }))
  const cohortId = addCompletedCohort(store, '骨干班', trainees)
  await api.certificates.issue({ cohortId, issuedOn: '2026-11-22' })
  const job = await api.certificates.job({ cohortId })
  const sheets: Sheet[] = []
  for (let i = 0; i < count; i += 50) sheets.push(...(await api.certificates.sheets({ ids: job.slice(i, i + 50).map(({ id }) => id) })))
  const ours = async () => {
    for await (const event of await api.certificates.print({ cohortId }))
      if (event.type === 'done') return (await api.certificates.takePdf(event.result)).size
    throw new Error('ours: no PDF')
  }
  const runs = { ours: [] as Run[], bare: [] as Run[] }
  for (let round = 0; round < rounds; round += 1) {
    runs.bare.push(await measure(() => drawBare(sheets)))
    runs.ours.push(await measure(ours))
  }
  const check = await measure(async () => (await api.certificates.job({ cohortId })).length)
  const made = await measure(async () => {
    for await (const event of await api.jobs.create({ documents: { kind: 'completion-certificate', cohortId } }))
      if (event.type === 'done') return event.result.id
    throw new Error('made: no job')
  })
  for (const [name, list] of Object.entries({ ...runs, 'check of the job': [check], 'a print job made': [made] }))
    for (const run of list) console.log(name, describe(run))
  console.log(`ours / bare: ${runs.ours.map((run, i) => (run.ms / (runs.bare[i]?.ms ?? 1)).toFixed(2)).join(', ')}`)
})

/** pdfkit and uqr as their manuals have it: the faces by file, its own shaping, every operation of every sheet. Answers the bytes. */
async function drawBare(sheets: readonly Sheet[]): Promise<number> {
  const pdf = new PDFDocument({ autoFirstPage: false })
  let bytes = 0
  pdf.on('data', (chunk: Uint8Array) => {
    bytes += chunk.length
  })
  const ended = new Promise((resolve) => pdf.on('end', resolve))
  for (const face of BundledFace.options) pdf.registerFont(face, fontFile(face))
  for (const sheet of sheets) {
    pdf.addPage({ size: [sheet.width * pointsPerMm, sheet.height * pointsPerMm], margin: 0 })
    for (const operation of sheet.operations) drawBareOperation(pdf, operation)
  }
  pdf.end()
  await ended
  return bytes
}

function drawBareOperation(pdf: PDFKit.PDFDocument, operation: Sheet['operations'][number]): void {
  const mm = (value: number) => value * pointsPerMm
  if (operation.kind === 'text') {
    const { face, size, color, text, x, baseline, letterSpacing } = operation
    pdf.font(face).fontSize(size).fillColor(color)
    pdf.text(text, mm(x), mm(baseline), { lineBreak: false, baseline: 'alphabetic', characterSpacing: mm(letterSpacing) })
    return
  }
  if (operation.kind === 'modules') {
    encode(qrText, { ecc: 'M', border: 0 }) // drawing the code begins with finding its modules, which takes longer than all the rest of a sheet
    for (const [x, y, width, height] of operation.rects) pdf.rect(mm(x), mm(y), mm(width), mm(height))
    pdf.fill(operation.color)
    return
  }
  if (operation.kind === 'picture') throw new Error('drawBareOperation: no picture on a certificate')
  const { x, y, thickness, color } = operation
  if (operation.kind === 'line')
    pdf.moveTo(mm(x), mm(y)).lineTo(mm(operation.toX), mm(operation.toY)).lineWidth(mm(thickness)).stroke(color)
  else {
    pdf.rect(mm(x), mm(y), mm(operation.width), mm(operation.height)).lineWidth(mm(thickness))
    if (operation.fill) pdf.fillAndStroke(operation.fill, color)
    else pdf.stroke(color)
  }
}

type Run = { ms: number; megabytes: number; peakMegabytes: number }

/** Time, result in MB, and how far the memory of the process rose above where it stood, in MB. */
async function measure(work: () => Promise<number>): Promise<Run> {
  const megabytesOf = (bytes: number) => bytes / 1024 / 1024
  const before = process.memoryUsage.rss()
  let peak = before
  const watch = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage.rss())
  }, 5)
  const start = performance.now()
  const bytes = await work()
  const ms = performance.now() - start
  clearInterval(watch)
  peak = Math.max(peak, process.memoryUsage.rss())
  return { ms, megabytes: megabytesOf(bytes), peakMegabytes: megabytesOf(peak - before) }
}

function describe({ ms, megabytes, peakMegabytes }: Run): string {
  return `${ms.toFixed(0)} ms, ${megabytes.toFixed(2)} MB, memory +${peakMegabytes.toFixed(0)} MB`
}

function nameAt(i: number): string {
  return `${surnames[i % 20]}${given[Math.floor(i / 20) % 24]}${given[Math.floor(i / 480) % 24]}`
}

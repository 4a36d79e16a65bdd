import PDFDocument from 'pdfkit'
import { streamPdf } from '/work/main/electron/server/lib/draw-pdf.ts'
import { fontFile, fontMetrics } from '/work/main/electron/server/lib/fonts.ts'
import { layOut } from '/work/main/shared/documents/lay-out.ts'
import { findLayout } from '/work/main/shared/documents/layouts.ts'

const layout = findLayout('completion-certificate')!
const N = 1000
const surnames = '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗',
  given = '丽娜芳敏静秀娟英华慧巧美红玉兰凤洁梅琳素云莲真环雪荣爱妹霞香月莺媛艳瑞凡佳'
const data = (i: number) => ({
  teacherName: surnames[i % 20]! + given[(i * 7) % 36]! + (i % 3 ? given[(i * 11) % 36]! : ''),
  number: `青教培证字〔2026〕第${String(i + 1).padStart(4, '0')}号`,
  startsOn: '2026-07-06',
  endsOn: '2026-11-20',
  programName: '小学数学骨干教师课堂教学能力提升',
  hours: 240,
  issuer: '青蓝县教师发展中心',
  issuedOn: '2026-11-22',
})
async function ours() {
  const t = performance.now()
  let bytes = 0
  let first = 0
  function* sheets() {
    for (let i = 0; i < N; i++) yield layOut(layout, data(i), fontMetrics)
  }
  for await (const c of streamPdf(sheets(), {
    title: 'x',
    author: 'y',
    onProgress: (n) => {
      if (n === 1) first = performance.now() - t
    },
  }))
    bytes += c.length
  console.log(
    'ours',
    ((performance.now() - t) / 1000).toFixed(2),
    's first page',
    first.toFixed(0),
    'ms',
    (bytes / 1e6).toFixed(1),
    'MB',
    'rss',
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
  )
}
async function bare() {
  const t = performance.now()
  let bytes = 0
  const K = 72 / 25.4
  const pdf = new PDFDocument({ autoFirstPage: false, font: '' })
  pdf.on('data', (c: Buffer) => {
    bytes += c.length
  })
  const end = new Promise((r) => pdf.on('end', r))
  pdf.registerFont('song', fontFile('song'))
  pdf.registerFont('song-bold', fontFile('song-bold'))
  pdf.registerFont('hei', fontFile('hei'))
  for (let i = 0; i < N; i++) {
    pdf.addPage({ size: [297 * K, 210 * K], margin: 0 })
    for (const o of layOut(layout, data(i), fontMetrics).operations) {
      if (o.kind === 'text')
        pdf
          .font(o.face, o.size)
          .fillColor(o.color)
          .text(o.text, o.x * K, o.baseline * K, { lineBreak: false, baseline: 'alphabetic', characterSpacing: o.letterSpacing * K })
      else if (o.kind === 'line')
        pdf
          .moveTo(o.x * K, o.y * K)
          .lineTo(o.toX * K, o.toY * K)
          .lineWidth(o.thickness * K)
          .stroke(o.color)
      else {
        pdf.rect(o.x * K, o.y * K, o.width * K, o.height * K).lineWidth(o.thickness * K)
        o.fill ? pdf.fillAndStroke(o.fill, o.color) : pdf.stroke(o.color)
      }
    }
    if (i % 50 === 0) await new Promise((r) => setImmediate(r))
  }
  pdf.end()
  await end
  console.log(
    'bare',
    ((performance.now() - t) / 1000).toFixed(2),
    's',
    (bytes / 1e6).toFixed(1),
    'MB',
    'rss',
    (process.resourceUsage().maxRSS / 1024).toFixed(0),
  )
}
for (const m of process.argv.slice(2)) await (m === 'ours' ? ours() : bare())

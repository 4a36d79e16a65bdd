import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { chromium } from 'playwright-core'
import { root } from './paths.ts'

// Run by hand after a change of icon.svg, with a Chromium on the machine: node build/scripts/draw-icons.ts /usr/bin/chromium

const folder = join(root, 'build', 'icons')
const svg = readFileSync(join(folder, 'icon.svg'), 'utf8')
const browser = await chromium.launch({ executablePath: process.argv[2] ?? '/usr/bin/chromium', args: ['--no-sandbox'] })
writeFileSync(join(folder, 'icon.png'), await drawPng(512))
writeFileSync(
  join(folder, 'icon.ico'),
  wrapIco(await Promise.all([16, 32, 48, 256].map(async (size) => ({ size, png: await drawPng(size) })))),
)
await browser.close()

async function drawPng(size: number): Promise<Buffer> {
  const page = await browser.newPage({ viewport: { width: size, height: size } })
  await page.setContent(`<style>body{margin:0}svg{display:block;width:${size}px}</style>${svg}`)
  return page.screenshot({ omitBackground: true })
}

/** An .ico is a list of pictures; since Windows Vista they may be PNGs as they are. 256 is written as 0. */
function wrapIco(pictures: readonly { size: number; png: Buffer }[]): Buffer {
  const head = Buffer.alloc(6 + 16 * pictures.length)
  head.writeUInt16LE(1, 2)
  head.writeUInt16LE(pictures.length, 4)
  let offset = head.length
  for (const [i, { size, png }] of pictures.entries()) {
    const entry = 6 + 16 * i
    head.writeUInt8(size % 256, entry)
    head.writeUInt8(size % 256, entry + 1)
    head.writeUInt16LE(1, entry + 4)
    head.writeUInt16LE(32, entry + 6)
    head.writeUInt32LE(png.length, entry + 8)
    head.writeUInt32LE(offset, entry + 12)
    offset += png.length
  }
  return Buffer.concat([head, ...pictures.map(({ png }) => png)])
}

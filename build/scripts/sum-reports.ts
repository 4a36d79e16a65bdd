import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import * as z from 'zod'
import { outFolder } from './paths.ts'

/** What vitest's JSON reporter says of one run, as far as it is counted. */
const Report = z.object({ numPassedTests: z.int(), numFailedTests: z.int() })

const folder = join(outFolder, 'reports')
const files = existsSync(folder) ? readdirSync(folder) : []
const reports = files.map((file) => Report.parse(JSON.parse(readFileSync(join(folder, file), 'utf8'))))
const passed = reports.reduce((sum, report) => sum + report.numPassedTests, 0)
const failed = reports.reduce((sum, report) => sum + report.numFailedTests, 0)
console.log(`${passed} passed, ${failed} failed`)
if (passed === 0) process.exitCode = 1

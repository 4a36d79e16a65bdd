import { join } from 'node:path'
import { createRouterClient } from '@orpc/server'
import { expect, onTestFinished, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { migrate } from '../../electron/server/db/migrate.ts'
import { openSqlite } from '../../electron/server/db/sqlite.ts'
import { router } from '../../electron/server/router.ts'
import { formatCode } from '../../shared/verification/code.ts'
import { temporaryFolder } from '../support/office.ts'

const content = (number: string, teacherName: string) =>
  JSON.stringify({
    number,
    teacherName,
    startsOn: '2025-07-06',
    endsOn: '2025-07-09',
    programName: '研修',
    hours: 240,
    issuer: '中心',
    issuedOn: '2025-12-30',
  })

/** A database of before, with certificates of two years, one of them void and issued again. */
function fillOld(path: string): void {
  const sqlite = openSqlite(path)
  migrate(sqlite, 150)
  sqlite.exec(`
    INSERT INTO office VALUES (1, 'county', '测试县', '中心', '市局', '测教', 2025, 60, 100, 10, '{机构简称}旧字〔{四位年}〕{流水:3}', '2025-01-01T00:00:00.000Z');
    INSERT INTO school (id, name, pinyin, initials) VALUES (7, '第一小学', 'di yi xiao xue', 'dyxx');
    INSERT INTO teacher (id, name, pinyin, initials) VALUES (1, '王丽', 'wang li', 'wl'), (2, '赵敏', 'zhao min', 'zm');
    INSERT INTO program (id, year, planSheet, sequence, name) VALUES (3, 2025, '年度培训计划', '1', '研修');
    INSERT INTO cohort (id, programId, name, category, level, mode, organizer, startDate, endDate, plannedHours, minimumAttendance, passMark, state, completedOn)
      VALUES (4, 3, '一班', 'youngBackbone', '区县级', '集中培训', '中心', '2025-07-06', '2025-07-09', 240, 80, 600, 'completed', '2025-07-10');
    INSERT INTO enrollment (id, cohortId, teacherId, schoolId, result, earnedHours) VALUES (5, 4, 1, 7, '合格', 240), (6, 4, 2, 7, '合格', 240);
    INSERT INTO numberCounter VALUES ('["completion","年=2025"]', 2), ('["completion","年=2026"]', 1);
  `)
  const insert = sqlite.prepare(`INSERT INTO certificate (number, enrollmentId, cohortId, teacherId, teacherName, layoutId, layoutVersion,
    issuedContent, issuedOn, issuedAt, state, voidedAt, voidReason) VALUES (?, ?, 4, ?, ?, 'completion-certificate', 1, ?, ?, ?, ?, ?, ?)`)
  const at = '2025-12-30T04:00:00.000Z'
  insert.run('测教旧字〔2025〕001', 5, 1, '王丽', content('测教旧字〔2025〕001', '王丽'), '2025-12-30', at, 'void', at, '错字')
  insert.run('测教旧字〔2025〕002', 6, 2, '赵敏', content('测教旧字〔2025〕002', '赵敏'), '2025-12-30', at, 'issued', null, null)
  insert.run(
    '测教旧字〔2026〕001',
    5,
    1,
    '王丽',
    content('测教旧字〔2026〕001', '王丽'),
    '2026-01-05',
    '2026-01-05T04:00:00.000Z',
    'issued',
    null,
    null,
  )
  sqlite.close()
}

test('certificates of before keep number, content and state, get a code, and are numbered on', async () => {
  const folder = temporaryFolder()
  fillOld(join(folder, 'county.db'))
  const databases = openDatabases(folder, () => new Date('2026-11-22T12:00:00'))
  onTestFinished(() => databases.close())
  const api = createRouterClient(router, { context: { databases } })
  await api.office.open()
  const { rows } = await api.certificates.list({ sortBy: 'number' })
  expect(rows).toMatchObject([
    { id: 1, kind: 'completion', number: '测教旧字〔2025〕001', state: 'void', schoolName: '第一小学', about: '一班' },
    { id: 2, number: '测教旧字〔2025〕002', state: 'issued' },
    { id: 3, number: '测教旧字〔2026〕001', state: 'issued' },
  ])
  const certificate = await api.certificates.get({ id: 2 })
  expect(certificate.content).toMatchObject({ kind: 'completion', teacherName: '赵敏', programName: '研修', hours: 240 })
  expect(await api.verification.check({ text: formatCode(certificate.verificationCode) })).toMatchObject({ outcome: 'valid' })
  expect(await api.numbering.check({ year: 2025 })).toMatchObject([{ valid: 1, voided: 1, missing: 0, highest: 2 }])
  expect((await api.numbering.series())[0]).toMatchObject({ pattern: '{机构简称}旧字〔{四位年}〕{流水:3}', next: '测教旧字〔2026〕002' })
  expect(await api.certificates.sheets({ ids: [1, 2, 3] })).toHaveLength(3)
})

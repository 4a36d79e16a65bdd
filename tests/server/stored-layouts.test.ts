import { expect, test } from 'vitest'
import { openDatabases } from '../../electron/server/databases.ts'
import { chosenLayout, findLayout } from '../../electron/server/lib/layouts.ts'
import { DocumentKind, documentKinds, exampleOf, fieldLabel } from '../../shared/documents/kinds.ts'
import { shippedLayouts } from '../../shared/documents/shipped-layouts.ts'
import { openOffice, temporaryFolder } from '../support/office.ts'

test('a new database holds every layout that comes with the program, and opening it again adds none', async () => {
  const folder = temporaryFolder()
  const databases = openDatabases(folder)
  const first = databases.open('county')
  for (const { id, version, name } of shippedLayouts) expect(findLayout(first, id, version)?.name).toBe(name)
  const count = () => databases.current()?.sqlite.prepare('SELECT count(*) AS n FROM layout').get()
  const before = count()
  databases.open('county')
  expect(count()).toEqual(before)
  databases.close()
})

test('a version that was taken in stays as it is, whatever a later program brings or the hand of a person tries', async () => {
  const { store } = await openOffice()
  expect(() => store.sqlite.exec(`UPDATE layout SET definition = '{}'`)).toThrow('never changes')
  expect(findLayout(store, 'completion-certificate', 999)).toBeUndefined()
  expect(findLayout(store, 'no-such-layout')).toBeUndefined()
  expect(findLayout(store, 'completion-certificate')).toBe(findLayout(store, 'completion-certificate', 2))
})

test.each(DocumentKind.options)('for the kind %s there is a layout, and its example has every field', async (kind) => {
  const { store } = await openOffice()
  expect(chosenLayout(store, kind).kind).toBe(kind)
  const example = exampleOf(kind)
  for (const field of Object.keys(documentKinds[kind].fields)) {
    expect(example).toHaveProperty(field)
    expect(fieldLabel(kind, field)).toBeTruthy()
  }
})

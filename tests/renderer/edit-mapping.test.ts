import fc from 'fast-check'
import { expect, test } from 'vitest'
import { fieldOf, giveColumn } from '../../renderer/exchange/edit-mapping.ts'
import type { Mapping } from '../../shared/exchange/mapping.ts'

const mapping: Mapping = { headerLine: 2, headerRows: 1, columns: { name: 'A', school: 'C' } }

test('a column that is given to a field takes it from the column that had it', () => {
  expect(giveColumn(mapping, 'B', 'name').columns).toEqual({ name: 'B', school: 'C' })
  expect(giveColumn(mapping, 'C', 'name').columns).toEqual({ name: 'C' })
  expect(giveColumn(mapping, 'C', '').columns).toEqual({ name: 'A' })
})

test('however often columns are given away, none has two fields and no field two columns', () => {
  const gift = fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.constantFrom('', 'name', 'school', 'phone'))
  fc.assert(
    fc.property(fc.array(gift), (gifts) => {
      const { columns } = gifts.reduce<Mapping>((said, [column, field]) => giveColumn(said, column, field), mapping)
      const letters = Object.values(columns)
      expect(new Set(letters).size).toBe(letters.length)
      const [column, field] = gifts.at(-1) ?? ['A', 'name']
      expect(fieldOf({ ...mapping, columns }, column)).toBe(field)
    }),
  )
})

/**
 * One column that a kind of data knows. `headers` are the ways senders write it, the most telling first: where two columns
 * of a sheet match, the earlier spelling wins.
 */
export type FieldSpec = {
  label: string
  headers: readonly string[]
  required?: true
  /** Such a column says what kind of data the sheet is, or does so where one of these other fields stands beside it. */
  telling?: true | readonly string[]
  /** Numbers of people, phones and cards: typed into a cell that is not text, a spreadsheet rounds them or takes zeros away. */
  digits?: true
  /**
   * 'merged': 同上 and vertically merged cells mean the value above; 'blank': an empty cell means it as well.
   */
  sameAsAbove?: 'merged' | 'blank'
  /** 'kept': what states nothing elsewhere ("/", "----", "无") is a value of this column; else such a cell counts as empty. */
  nothing?: 'kept'
}

/** The columns of a kind of data by field name; plain data, written `as const satisfies FieldList`. */
export type FieldList<Field extends string = string> = Readonly<Record<Field, FieldSpec>>

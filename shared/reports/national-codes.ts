/**
 * Our words as the national teachers' system codes them: 身份证件类型, 性别 and 人员状态 (sheet 基础信息 of its templates).
 * A status without a line here is not known there (借调 may be 201 or 202) and stays open.
 */
const documents: Readonly<Record<string, string>> = {
  居民身份证: '1-居民身份证',
  台湾居民来往大陆通行证: '8-台湾居民来往大陆通行证',
  外国人永久居留身份证: '9-境外永久居住证',
  护照: 'A-护照',
}
const otherDocument = 'Z-其他'
const sexes: Readonly<Record<string, string>> = { 男: '1-男', 女: '2-女' }
const statuses: Readonly<Record<string, string>> = {
  在职: '100-在本单位任职',
  长病假: '203-长病假',
  进修: '204-进修',
  交流轮岗: '205-交流轮岗',
  产假: '299-其他',
}

export const codeOfDocument = (idType: string): string => documents[idType] ?? otherDocument
export const codeOfSex = (sex: string | null): string | undefined => sexes[sex ?? '']
export const codeOfStatus = (status: string): string | undefined => statuses[status]

/** What the sender of a sheet is told of somebody who can't be told for sure: nothing of whom the registry has. */
export const unsureToSender = {
  message: '按这一行认不准是哪一位老师',
  advice: '请对照证件核对姓名和身份证号，并写上现在的工作单位；没有写错的，发回时请说明',
}

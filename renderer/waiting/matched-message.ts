/** What saying who somebody is came to. */
export function matchedMessage({ matched, left }: { matched: number; left: number }): string {
  if (left === 0) return `${matched} 行已登记`
  const why = '还不能登记，原因见列表'
  return matched === 0 ? `已记下是哪位老师；${left} 行${why}` : `${matched} 行已登记；另有 ${left} 行${why}`
}

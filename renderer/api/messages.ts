import { ORPCError } from '@orpc/client'

/** The Chinese sentence for anything that a call can fail with. */
export function messageOf(error: unknown): string {
  if (error instanceof ORPCError) {
    const detail = (error.data as { detail?: unknown } | undefined)?.detail
    return typeof detail === 'string' ? `${error.message}${detail}` : error.message
  }
  if (error instanceof DOMException && error.name === 'AbortError') return '与后台的连接断开了，刚才的操作可能没有完成。请稍等后再试。'
  if (error instanceof TypeError) return '联系不到后台程序。请确认青蓝还在运行，再刷新页面。'
  return '出现了没有料到的问题，请重试。'
}

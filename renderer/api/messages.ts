import { ORPCError } from '@orpc/client'
import { inUseSentence, unreadableSentences } from '../../shared/exchange/unreadable.ts'
import { DoorClosed } from './fetch-inside.ts'
import { FileInUse } from './file-in-use.ts'

const doorClosed = '青蓝重新启动过，这个页面已经失效，刚才的操作没有写入。请关掉它，再打开青蓝新给出的网址。'
const unexpected = '出现了没有料到的问题，请重试。'

/** The Chinese sentence for anything that a call can fail with. */
export function messageOf(error: unknown): string {
  if (error instanceof FileInUse) return inUseSentence
  if (error instanceof DoorClosed) return doorClosed
  if (error instanceof ORPCError) return sentenceOf(error)
  if (error instanceof DOMException && error.name === 'AbortError') return '与后台的连接断开了，刚才的操作可能没有完成。请稍等后再试。'
  if (error instanceof TypeError) return '联系不到后台程序。请确认青蓝还在运行，再刷新页面。'
  return unexpected
}

/** Our own sentences are Chinese; what the transport says by itself ("Payload too large", "Not Found") is not for the clerk. */
function sentenceOf({ code, message, data }: ORPCError<string, unknown>): string {
  if (code === 'PAYLOAD_TOO_LARGE') return unreadableSentences.tooLarge
  if (!/\p{Script=Han}/u.test(message)) return unexpected
  const detail = (data as { detail?: unknown } | undefined)?.detail
  return typeof detail === 'string' ? `${message}${detail}` : message
}

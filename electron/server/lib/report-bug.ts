import { ORPCError } from '@orpc/server'

let log: (line: string) => void = (line) => process.stderr.write(line)

/** Where bugs are written down; standard error until the data folder is known. */
export function writeBugsTo(writer: (line: string) => void): void {
  log = writer
}

/**
 * What the window is answered with when a handler throws. Refusals pass through; bad input becomes a sentence; anything else is a
 * bug: it is logged under a number and the user sees the number. Only the stack is logged, never what was typed or stored.
 */
export function answerFor(error: unknown): ORPCError<string, unknown> {
  if (error instanceof ORPCError && error.code === 'BAD_REQUEST') return new ORPCError('BAD_REQUEST', { message: sentenceOf(error) })
  if (error instanceof ORPCError && error.code !== 'INTERNAL_SERVER_ERROR') return error
  const number = String(Date.now() % 100_000_000).padStart(8, '0')
  writeDown(`${new Date().toISOString()} bug ${number}: ${traceOf(error)}\n`)
  return new ORPCError('INTERNAL_SERVER_ERROR', {
    message: `程序出错了（编号 ${number}），刚才的操作没有写入。请重试；如果又出现，请把这个编号告诉维护人员。`,
  })
}

/** A disk that is full must not keep the answer from the window. */
function writeDown(line: string): void {
  try {
    log(line)
  } catch {
    process.stderr.write(line)
  }
}

/** What a schema found wrong: zod's own error, or oRPC's of what came in or was to go out. */
type Issue = { message: string; path?: readonly (PropertyKey | { key: PropertyKey })[] }

function issuesOf(error: unknown): readonly Issue[] {
  return (error as { issues?: readonly Issue[] } | undefined)?.issues ?? []
}

function sentenceOf({ cause }: ORPCError<string, unknown>): string {
  const issues = issuesOf(cause)
  return issues.length > 0 ? [...new Set(issues.map((issue) => issue.message))].join('；') : '提交的内容不完整，请检查后再试。'
}

function traceOf(error: unknown): string {
  const cause = error instanceof ORPCError && error.cause ? error.cause : error
  const issues = issuesOf(cause)
  if (issues.length > 0) return `unexpected shape at ${issues.map(placeOf).join(', ')}`
  return cause instanceof Error ? (cause.stack ?? cause.message) : typeof cause
}

function placeOf({ path = [] }: Issue): string {
  return path.map((part) => String(typeof part === 'object' ? part.key : part)).join('.')
}

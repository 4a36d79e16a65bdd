import { config, type core } from 'zod'

/**
 * Whatever a schema says without a sentence of its own, it says in the clerk's words (zod's own Chinese speaks of "string" and "<="). Imported
 * once by each process, for its effect.
 */
config({ customError: sentenceOf })

function sentenceOf(issue: core.$ZodRawIssue): string {
  if (issue.code === 'too_big') return tooMuch(issue)
  if (issue.code === 'too_small') return tooLittle(issue)
  if (issue.code === 'invalid_value') return '请从列出的选项里选一项'
  if (issue.code !== 'invalid_type') return '填写的内容不对，请核对'
  if (isBlank(issue.input)) return '这一项没有填'
  if (issue.expected === 'int') return '要填整数'
  return issue.expected === 'number' ? '要填数字' : '填写的内容不对，请核对'
}

function tooMuch({ origin, maximum }: core.$ZodRawIssue<core.$ZodIssueTooBig>): string {
  if (origin === 'string') return `最多 ${maximum} 个字`
  return isList(origin) ? `最多 ${maximum} 项` : `不能大于 ${maximum}`
}

function tooLittle({ origin, minimum }: core.$ZodRawIssue<core.$ZodIssueTooSmall>): string {
  if (origin === 'string') return minimum === 1 ? '这一项没有填' : `至少 ${minimum} 个字`
  return isList(origin) ? `至少 ${minimum} 项` : `不能小于 ${minimum}`
}

function isList(origin: string): boolean {
  return origin === 'array' || origin === 'set'
}

function isBlank(input: unknown): boolean {
  return input === undefined || input === null || input === ''
}

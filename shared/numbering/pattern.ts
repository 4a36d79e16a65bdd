import * as z from 'zod'

/** What a certificate number may be made of. `serial` counts from 1 within its scope. */
export type NumberValues = { year: number; organization: string; programCode: string; type: string; serial: number }

/** When the serial starts again at 1. */
export const NumberReset = z.enum(['year', 'program', 'type'])
export type NumberReset = z.infer<typeof NumberReset>

/** `{机构简称}` is the office's abbreviation: 青教 → 青教培证字〔2026〕第0001号. */
export const defaultNumberPattern = '{机构简称}培证字〔{四位年}〕第{流水:4}号'
export const defaultNumberResets: readonly NumberReset[] = ['year']

/** The number that a pattern makes. A serial too long for its width is written in full, never cut. */
export function formatNumber(pattern: string, values: NumberValues): string {
  return pattern.replaceAll(token, (_, name: string, width?: string) => {
    const write = tokens[name]
    if (!write) throw new Error(`formatNumber: unknown token ${name}`)
    return write(values).padStart(width === undefined ? 0 : Number(width), '0')
  })
}

/** Everything wrong with a pattern, in sentences for the person who typed it; empty when it is good. */
export function checkPattern(pattern: string, resets: readonly NumberReset[] = defaultNumberResets): string[] {
  const used = [...pattern.matchAll(token)]
  const names = used.map(([, name = '']) => name)
  const unknown = names.filter((name) => !Object.hasOwn(tokens, name))
  const widths = used.filter(([, name, width]) => width !== undefined && (name !== '流水' || Number(width) < 1))
  return [
    ...(/[{}]/.test(pattern.replaceAll(token, '')) ? ['花括号没有成对，请检查“{”和“}”'] : []),
    ...unknown.map((name) => `不认识“{${name}}”，可以用：${Object.keys(tokens).join('、')}`),
    ...widths.map(([whole]) => `“${whole}”写法不对，只有流水号可以写位数，例如 {流水:4}`),
    ...(names.filter((name) => name === '流水').length === 1 ? [] : ['编号里要有一个（只有一个）流水号，例如 {流水:4}']),
    ...resets.filter((reset) => !resetTokens[reset].some((name) => names.includes(name))).map((reset) => resetProblems[reset]),
  ]
}

/**
 * The key of the counter a number is drawn from: within a series (the kind of document) one counter for each year, program or type after
 * which the serial starts again. The pattern is no part of it, so that correcting the pattern in mid-year doesn't start again at 1.
 */
export function counterScope(series: string, resets: readonly NumberReset[], values: ScopeValues): string {
  const parts = NumberReset.options.filter((reset) => resets.includes(reset)).map((reset) => scopeParts[reset](values))
  return JSON.stringify([series, ...parts])
}

/** A counter's key as people say it: '2026 年 · 项目 XS01'. */
export function nameOfScope(scope: string): string {
  const [, ...parts] = JSON.parse(scope) as string[]
  const named = parts.map((part) =>
    part
      .replace(/^年=(.*)$/, '$1 年')
      .replace(/^项目=(.*)$/, '项目 $1')
      .replace(/^类型=(.*)$/, '类型 $1'),
  )
  return named.length === 0 ? '不分年度' : named.join(' · ')
}

/** Whether a counter is one of a year's: its serials start again with the year, and this is the year. */
export function isScopeOfYear(scope: string, year: number): boolean {
  const own = (JSON.parse(scope) as string[]).find((part) => part.startsWith('年='))
  return own === undefined || own === `年=${year}`
}

type ScopeValues = Pick<NumberValues, 'year' | 'programCode' | 'type'>

const token = /\{([^{}:]+)(?::(\d))?\}/g

const tokens: Record<string, (values: NumberValues) => string> = {
  四位年: ({ year }) => String(year).padStart(4, '0'),
  年: ({ year }) => String(year % 100).padStart(2, '0'),
  机构简称: ({ organization }) => organization,
  项目代码: ({ programCode }) => programCode,
  类型: ({ type }) => type,
  流水: ({ serial }) => String(serial),
}

/** Without one of these tokens in the number, a serial that starts again would give the same number twice. */
const resetTokens: Record<NumberReset, readonly string[]> = { year: ['四位年', '年'], program: ['项目代码'], type: ['类型'] }

const resetProblems: Record<NumberReset, string> = {
  year: '流水号每年从 1 开始，编号里就要有 {四位年} 或 {年}，否则会重号',
  program: '流水号按项目从 1 开始，编号里就要有 {项目代码}，否则会重号',
  type: '流水号按类型从 1 开始，编号里就要有 {类型}，否则会重号',
}

const scopeParts: Record<NumberReset, (values: ScopeValues) => string> = {
  year: ({ year }) => `年=${year}`,
  program: ({ programCode }) => `项目=${programCode}`,
  type: ({ type }) => `类型=${type}`,
}

import dayjs from 'dayjs'

/** An instant as the office reads it: 2026年9月1日 08:30. */
export function formatMoment(at: string): string {
  return dayjs(at).format('YYYY年M月D日 HH:mm')
}

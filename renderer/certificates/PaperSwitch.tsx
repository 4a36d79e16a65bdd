import { Checkbox } from '@mantine/core'
import type { CertificateKind } from '../../shared/certificates/kinds.ts'
import { usePaper } from './use-paper.ts'

type PaperSwitchProps = { kind: CertificateKind; count: number; checked: boolean; onChange: (checked: boolean) => void }

/** Whether the sheets of the pile, with numbers printed on them, are assigned; not asked where no such paper was ever received. */
export function PaperSwitch({ kind, count, checked, onChange }: PaperSwitchProps) {
  const { isKept, left, next } = usePaper(kind)
  if (!isKept) return null
  return (
    <Checkbox
      label="登记所用的空白证书号码"
      description={next ? `还有 ${left} 张，最上面一张是 ${next}，按顺序取用` : '空白证书已用完，请先登记新领的'}
      error={checked && left < count ? `不够：要 ${count} 张，只有 ${left} 张` : undefined}
      checked={checked}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

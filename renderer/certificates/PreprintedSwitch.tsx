import { Checkbox } from '@mantine/core'
import type { JobSheet } from '../../shared/certificates/contract.ts'

type PreprintedSwitchProps = { sheets: readonly JobSheet[]; checked: boolean; disabled: boolean; onChange: (checked: boolean) => void }

/** Whether the paper has the form on it already; not asked where nothing of the sheets would be left out. */
export function PreprintedSwitch({ sheets, checked, disabled, onChange }: PreprintedSwitchProps) {
  if (!sheets.some(({ hasForm }) => hasForm)) return null
  return (
    <Checkbox
      label="已印好格式的纸（套打）"
      description="边框、标题等纸上已有的不印，只印姓名、编号等内容；下面的缩略图就是要印的样子。这台电脑会记住。"
      checked={checked}
      disabled={disabled}
      onChange={(event) => onChange(event.currentTarget.checked)}
    />
  )
}

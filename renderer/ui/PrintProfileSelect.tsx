import { Select } from '@mantine/core'
import type { PrintProfileChoice } from './use-print-profile.ts'

const none = '不校准'

/** Which printer, tray and paper the sheets are corrected for; without one they are printed as they were laid out. */
export function PrintProfileSelect({ choice, disabled }: { choice: PrintProfileChoice; disabled: boolean }) {
  const { profiles, profile, choose } = choice
  const options = profiles.map(({ id, name }) => ({ value: String(id), label: name }))
  return (
    <Select
      label="打印校准"
      description={hintOf(choice)}
      inputWrapperOrder={['label', 'input', 'description']}
      allowDeselect={false}
      disabled={disabled}
      w={380}
      data={[{ value: '', label: none }, ...options]}
      value={profile ? String(profile.id) : ''}
      onChange={(id) => choose(profiles.find((known) => String(known.id) === id))}
    />
  )
}

function hintOf({ profiles, others, profile, missing }: PrintProfileChoice): string {
  if (missing) return `这台电脑上次用的“${missing}”已经不在了，请重新选。`
  if (profile) return '这台电脑会记住。'
  if (profiles.length > 0) return '选打印机、进纸口和纸；这台电脑会记住。'
  if (others > 0) return '还没有这种大小的纸的校准；需要时到“打印校准”里新建。'
  return '打印出来位置不准，可以到“打印校准”里做一次校准。'
}

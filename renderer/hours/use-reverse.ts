import { useMutation } from '@tanstack/react-query'
import { chineseDay } from '../../shared/dates.ts'
import { hoursCategories } from '../../shared/hours/categories.ts'
import { formatTenths } from '../../shared/hours/format.ts'
import type { HoursEntry } from '../../shared/hours/model.ts'
import { api } from '../api/client.ts'
import { askReason } from '../ui/ask-reason.tsx'
import { notifyDone } from '../ui/notify-done.ts'

/** Asks why, then takes an entry out by a reversing one. */
export function useReverse(): (entry: HoursEntry) => Promise<void> {
  const reverse = useMutation(api.hours.reverse.mutationOptions({ onSuccess: () => notifyDone('已冲正，原记录和冲正记录都留在台账里') }))
  return async (entry) => {
    const { id, category, date, hours, description } = entry
    const reason = await askReason({
      title: `冲正 ${id} 号学时记录`,
      message: `${chineseDay(date)}，${hoursCategories[category]} ${formatTenths(hours)} 学时，${description}。台账不能改也不能删：会另记一条学时相反的记录，两条抵消。`,
      confirm: '冲正',
      danger: true,
    })
    if (reason) reverse.mutate({ id, reason })
  }
}

/** Entries that can still be reversed: not reversed yet, and no reversal. */
export function isReversible({ reversesId, reversedById }: HoursEntry): boolean {
  return reversesId === null && reversedById === null
}

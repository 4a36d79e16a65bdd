import { Button, Select } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { RegistrationYear } from '../../shared/registration/model.ts'
import { api } from '../api/client.ts'
import { EmptyState } from '../ui/EmptyState.tsx'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { useList } from '../ui/use-list.ts'
import { DeskQuery } from './desk-query.ts'
import { RegistrationDesk } from './RegistrationDesk.tsx'
import { TermsDialog } from './TermsDialog.tsx'

/** 年度登记: a year's queue of booklets, school by school. */
export function RegistrationPage() {
  const list = useList(DeskQuery)
  const query = useQuery(api.registration.years.queryOptions())
  const [dialog, setDialog] = useState<'open' | 'terms' | 'none'>('none')
  const years = query.data ?? []
  const year = years.find((opened) => opened.year === list.query.year) ?? years[0]
  const begin = <Button onClick={() => setDialog('open')}>开始年度登记</Button>
  return (
    <PageFrame
      title="年度登记"
      lead={year ? '逐本核验，通过的盖章；有一项未达标就不能直接通过。' : undefined}
      actions={
        year && (
          <>
            <YearSelect years={years} year={year} onChange={(next) => list.patch({ year: next })} />
            <Button variant="default" onClick={() => setDialog('terms')}>
              核验要求
            </Button>
            <Button variant="default" onClick={() => setDialog('open')}>
              开始年度登记
            </Button>
          </>
        )
      }
    >
      <LoadState query={query}>
        {() =>
          year ? (
            <RegistrationDesk key={year.year} year={year} list={list} />
          ) : (
            <EmptyState title="还没有开始年度登记" hint="先定哪一年、核验哪些项；学校把证书送来，就可以逐本登记。" action={begin} />
          )
        }
      </LoadState>
      {dialog !== 'none' && (
        <TermsDialog
          {...(dialog === 'terms' && year && { opened: year })}
          onDone={(next) => list.patch({ year: next })}
          onClose={() => setDialog('none')}
        />
      )}
    </PageFrame>
  )
}

type YearSelectProps = { years: readonly RegistrationYear[]; year: RegistrationYear; onChange: (year: number) => void }

function YearSelect({ years, year, onChange }: YearSelectProps) {
  return (
    <Select
      aria-label="年度"
      w={110}
      allowDeselect={false}
      data={years.map((opened) => ({ value: String(opened.year), label: `${opened.year} 年` }))}
      value={String(year.year)}
      onChange={(next) => next !== null && onChange(Number(next))}
    />
  )
}

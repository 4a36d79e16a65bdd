import { Anchor, Text } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { importKinds } from '../../shared/exchange/import-request.ts'
import type { WaitingPerson, WaitingRow, WaitingState } from '../../shared/waiting/model.ts'
import type { GridColumn } from '../ui/DataGrid.tsx'
import { RestoreButton, WaitingActions } from './WaitingActions.tsx'

/** The columns of rows in one state; only what waits, or was dismissed, has something to be done. */
export function waitingColumns(state: WaitingState, onPoint: (row: WaitingRow) => void): readonly GridColumn<WaitingRow>[] {
  return [...written, ...afterwards(state, onPoint)]
}

const written: readonly GridColumn<WaitingRow>[] = [
  { key: 'kind', title: '种类', width: 128, render: (row) => <Kind row={row} /> },
  { key: 'people', title: '等的是谁', width: 168, render: ({ people }) => <People people={people} /> },
  { key: 'label', title: '表里的一行', render: ({ label }) => <TwoLines text={label} /> },
  { key: 'fileName', title: '从哪来', width: 168, render: (row) => <Source row={row} /> },
]

function afterwards(state: WaitingState, onPoint: (row: WaitingRow) => void): readonly GridColumn<WaitingRow>[] {
  if (state === 'dismissed')
    return [
      { key: 'reason', title: '不登记的原因', width: 200, render: ({ reason }) => <TwoLines text={reason ?? ''} /> },
      { key: 'actions', title: '处理', width: 104, render: ({ id }) => <RestoreButton id={id} /> },
    ]
  if (state === 'matched')
    return [{ key: 'teacher', title: '是哪位老师', width: 200, render: ({ people }) => <Teachers people={people} /> }]
  return [
    { key: 'why', title: '找到的老师，或还差什么', width: 230, render: (row) => <Outlook row={row} /> },
    { key: 'actions', title: '处理', width: 180, render: (row) => <WaitingActions row={row} onPoint={() => onPoint(row)} /> },
  ]
}

/** Of a cohort's rows also which cohort it is. */
function Kind({ row: { kind, cohortName } }: { row: WaitingRow }) {
  return (
    <>
      <Text fz="sm">{importKinds[kind]}</Text>
      {cohortName && (
        <Text fz="xs" c="dimmed" truncate title={cohortName}>
          {cohortName}
        </Text>
      )}
    </>
  )
}

/** The numbers are told apart in the dialog; here the school is enough. */
function People({ people }: { people: readonly WaitingPerson[] }) {
  return people.map(({ role, name, school, maskedId }) => (
    <div key={role} title={[name, school, maskedId].filter(Boolean).join('　')}>
      <Text fz="sm" truncate>
        {role ? `${role} ${name}` : name}
      </Text>
      <Text fz="xs" c="dimmed" truncate>
        {school ?? maskedId}
      </Text>
    </div>
  ))
}

function Source({ row: { batchId, fileName, line } }: { row: WaitingRow }) {
  return (
    <>
      <Text fz="sm" truncate title={fileName}>
        {fileName}
      </Text>
      <Text fz="xs" c="dimmed">
        <Anchor component={Link} to={`/batches/${batchId}`} fz="xs">
          批次 {batchId}
        </Anchor>
        {line !== null && `，第 ${line} 行`}
      </Text>
    </>
  )
}

/** Whoever is known by now, and then what still stands against the row. */
function Outlook({ row: { people, why } }: { row: WaitingRow }) {
  return (
    <>
      <Teachers people={people} />
      {why && (
        <Text fz="xs" c="dimmed" lineClamp={3} title={why} style={{ whiteSpace: 'normal' }}>
          {why}
        </Text>
      )}
    </>
  )
}

function Teachers({ people }: { people: readonly WaitingPerson[] }) {
  return people.map(
    ({ role, teacher }) =>
      teacher && (
        <Text key={role} fz="sm" truncate title={`${teacher.name}　${teacher.schoolName ?? ''}`}>
          {role && `${role} `}
          <Anchor component={Link} to={`/teachers/${teacher.id}`} fz="sm">
            {teacher.name}
          </Anchor>
          {'　'}
          {teacher.schoolName}
        </Text>
      ),
  )
}

function TwoLines({ text }: { text: string }) {
  return (
    <Text fz="sm" lineClamp={2} title={text} style={{ whiteSpace: 'normal' }}>
      {text}
    </Text>
  )
}

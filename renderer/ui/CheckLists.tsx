import { Alert, List } from '@mantine/core'
import type { Gap, LeftOut } from '../../shared/reports/model.ts'

/** Who would not be in the file, and why. */
export function LeftOutList({ people }: { people: readonly LeftOut[] }) {
  return (
    <Alert color="yellow" variant="light" title={`有 ${people.length} 人没有列入`}>
      <List fz="sm" mah={160} style={{ overflowY: 'auto' }}>
        {people.map(({ name, schoolName, why }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list is never reordered, and two people can share name, school and reason
          <List.Item key={`${index} ${name}`}>
            {name}（{schoolName ?? '无学校'}）：{why}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

/** Which required columns would be blank: for everybody, or for whom. */
export function GapList({ gaps }: { gaps: readonly Gap[] }) {
  const whole = gaps.filter(({ isWhole }) => isWhole)
  const partly = gaps.filter(({ isWhole }) => !isWhole)
  return (
    <Alert color="yellow" variant="light" title={`有 ${gaps.length} 个必填列没有填满，上报前请在文件里补上`}>
      <List fz="sm" mah={160} style={{ overflowY: 'auto' }}>
        {whole.length > 0 && <List.Item>这里没有登记、整列为空：{whole.map(({ column }) => column).join('、')}</List.Item>}
        {partly.map(({ column, blank, names }) => (
          <List.Item key={column}>
            {column}：{blank} 人为空{names.length > 0 && `（${names.join('、')}${blank > names.length ? ' 等' : ''}）`}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

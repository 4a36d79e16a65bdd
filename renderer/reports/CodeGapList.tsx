import { Alert, Anchor, List } from '@mantine/core'
import { codeLists } from '../../shared/codes/lists.ts'
import type { CodeGap } from '../../shared/codes/model.ts'
import { hrefTo } from '../ui/href-to.ts'

const says = { missing: '没有对照的代码', unchecked: '还没有核对过接收系统的代码，写的是本县的叫法' } as const

/** Which words have no code of the receiver, or one that nobody has checked, with the way to where it is put down. */
export function CodeGapList({ gaps }: { gaps: readonly CodeGap[] }) {
  return (
    <Alert color="yellow" variant="light" title="有的叫法要先对好代码">
      <List fz="sm">
        {gaps.map(({ list, words, kind }) => (
          <List.Item key={`${list} ${kind}`}>
            {codeLists[list].column}：{words.map((word) => `“${word}”`).join('、')}
            {says[kind]}。
            <Anchor href={hrefTo('/codes', { list })} fz="sm">
              去代码对照
            </Anchor>
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}

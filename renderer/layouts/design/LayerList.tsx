import { ActionIcon, Group, Stack, Text, UnstyledButton } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import classes from './design.module.css'
import { useDesigning } from './designing.ts'
import { kindNames, nameOfElement } from './name-of-element.ts'

/** All elements, the one in front first. Choosing one here also reaches what lies under another. */
export function LayerList() {
  const { layout, design, dispatch } = useDesigning()
  const choose = (id: string, withMore: boolean) => {
    const others = [...design.chosen].filter((one) => one !== id)
    dispatch({ do: 'choose', ids: withMore ? (design.chosen.has(id) ? others : [...others, id]) : [id] })
  }
  return (
    <Stack gap={1} component="ul" m={0} p={0} style={{ listStyle: 'none' }} aria-label="图层">
      {layout.elements.toReversed().map((element) => {
        const isLocked = design.locked.has(element.id)
        const name = nameOfElement(element, layout.kind)
        const isChosen = design.chosen.has(element.id)
        return (
          <li key={element.id} className={classes.layer} data-chosen={isChosen || undefined}>
            <UnstyledButton
              className={classes.layerName}
              aria-pressed={isChosen}
              onClick={(event) => choose(element.id, event.shiftKey || event.ctrlKey)}
            >
              <Group gap={6} wrap="nowrap">
                <Text fz="xs" truncate flex={1} title={name}>
                  {name}
                </Text>
                <Text fz={11} c="dimmed">
                  {kindNames[element.kind]}
                </Text>
              </Group>
            </UnstyledButton>
            <ActionIcon
              size="sm"
              variant="subtle"
              color={isLocked ? 'qing' : 'gray'}
              aria-label={`${isLocked ? '解锁' : '锁定'} ${name}`}
              title={isLocked ? '解锁' : '锁定：鼠标和方向键不再移动它'}
              onClick={() => dispatch({ do: 'lock', id: element.id, as: isLocked ? 'free' : 'locked' })}
            >
              {isLocked ? <IconLock size={14} /> : <IconLockOpen size={14} />}
            </ActionIcon>
          </li>
        )
      })}
    </Stack>
  )
}

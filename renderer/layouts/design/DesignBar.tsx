import { ActionIcon, Anchor, Badge, Button, Group, Text, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { Link } from '@tanstack/react-router'
import type { ReactNode } from 'react'
import { runCommand } from './commands.ts'
import classes from './design.module.css'
import { useDesigning } from './designing.ts'
import { InsertMenu } from './InsertMenu.tsx'

type DesignBarProps = { isChanged: boolean; isSaving: boolean; onSave: () => void; onSaveAs: () => void; children: ReactNode }

/** The upper edge of the designer: what is open, undo and redo, what can be added, and save. */
export function DesignBar({ isChanged, isSaving, onSave, onSaveAs, children }: DesignBarProps) {
  const { design, layout, dispatch } = useDesigning()
  const { past, future } = design.history
  return (
    <>
      <div className={classes.bar}>
        <Anchor component={Link} to="/layouts" fz="xs">
          证书样式
        </Anchor>
        <Text fz="xs" c="dimmed">
          ›
        </Text>
        <Text component="h1" fz="sm" fw={600} m={0} truncate flex={1} title={layout.name}>
          {layout.name}
        </Text>
        {isChanged && (
          <Badge variant="light" color="yellow">
            有改动未保存
          </Badge>
        )}
        <Button size="xs" variant="default" loading={isSaving} onClick={onSaveAs}>
          另存一份
        </Button>
        <Button size="xs" title="存为新的一版（Ctrl+S）" disabled={!isChanged} loading={isSaving} onClick={onSave}>
          保存
        </Button>
      </div>
      <div className={classes.bar}>
        <InsertMenu />
        <Tooltip label="撤销（Ctrl+Z）">
          <ActionIcon variant="subtle" aria-label="撤销" disabled={past.length === 0} onClick={() => runCommand('undo', design, dispatch)}>
            <IconArrowBackUp size={17} />
          </ActionIcon>
        </Tooltip>
        <Tooltip label="恢复（Ctrl+Y）">
          <ActionIcon
            variant="subtle"
            aria-label="恢复"
            disabled={future.length === 0}
            onClick={() => runCommand('redo', design, dispatch)}
          >
            <IconArrowForwardUp size={17} />
          </ActionIcon>
        </Tooltip>
        <Group gap="xs" wrap="nowrap" flex={1} justify="space-between" miw={0}>
          {children}
        </Group>
      </div>
    </>
  )
}

import { Collapse, NavLink, Stack, Text, UnstyledButton } from '@mantine/core'
import { useLocalStorage } from '@mantine/hooks'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import { Link, useLocation } from '@tanstack/react-router'
import { type NavigationItem, navigation } from './navigation.ts'

/** The rooms of the program. What somebody never needs can be folded; this machine remembers it, and the room one is in is always shown. */
export function MainMenu() {
  const pathname = useLocation({ select: (location) => location.pathname }) // turning the page of a list is no other room
  const [folded, setFolded] = useLocalStorage<string[]>({ key: 'qinglan.menu.folded', defaultValue: [], getInitialValueInEffect: false })
  const toggle = (label: string) => setFolded(folded.includes(label) ? folded.filter((other) => other !== label) : [...folded, label])
  return (
    <nav aria-label="主菜单">
      {navigation.map(({ label, items }) => {
        const isOpen = !folded.includes(label) || items.some(({ to }) => isWithin(pathname, to))
        return (
          <Stack key={label} gap={0} mb={4}>
            {label !== '' && <GroupLabel label={label} isOpen={isOpen} onToggle={() => toggle(label)} />}
            <Collapse expanded={isOpen} transitionDuration={0}>
              {items.map((item) => (
                <Room key={item.to} item={item} isHere={isWithin(pathname, item.to)} />
              ))}
            </Collapse>
          </Stack>
        )
      })}
    </nav>
  )
}

function GroupLabel({ label, isOpen, onToggle }: { label: string; isOpen: boolean; onToggle: () => void }) {
  const Icon = isOpen ? IconChevronDown : IconChevronRight
  return (
    <UnstyledButton
      px="md"
      aria-label={`${isOpen ? '收起' : '展开'}“${label}”`}
      aria-expanded={isOpen}
      onClick={onToggle}
      style={{ display: 'flex', justifyContent: 'space-between', alignItems: 'center' }}
    >
      <Text fz="xs" lh={1.4} c="dimmed">
        {label}
      </Text>
      <Icon size={12} stroke={1.6} color="var(--mantine-color-dimmed)" />
    </UnstyledButton>
  )
}

function Room({ item: { to, label, icon: Icon }, isHere }: { item: NavigationItem; isHere: boolean }) {
  return (
    <NavLink
      component={Link}
      to={to}
      label={label}
      active={isHere}
      leftSection={<Icon size={17} stroke={1.6} />}
      px="md"
      py={2}
      ref={(link: HTMLElement | null) => {
        if (isHere) link?.scrollIntoView({ block: 'nearest' })
      }}
    />
  )
}

function isWithin(pathname: string, to: string): boolean {
  return pathname === to || (to !== '/' && pathname.startsWith(`${to}/`))
}

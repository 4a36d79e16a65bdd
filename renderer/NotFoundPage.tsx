import { Button } from '@mantine/core'
import { Link } from '@tanstack/react-router'
import { EmptyState } from './ui/EmptyState.tsx'

export function NotFoundPage() {
  return (
    <EmptyState
      title="没有这个页面"
      action={
        <Button component={Link} to="/">
          回到首页
        </Button>
      }
    />
  )
}

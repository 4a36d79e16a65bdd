import { Button, CopyButton, Group, Stack, Text, Textarea } from '@mantine/core'
import { Dialog } from '../ui/Dialog.tsx'

/** The text that is pasted into the group of the schools. */
export function ReminderDialog({ text, onClose }: { text: string; onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="催报名单" size="lg">
      <Stack>
        <Text fz="sm" c="dimmed">
          复制以后贴到学校工作群里。只有校名，没有老师的信息。
        </Text>
        <Textarea
          aria-label="催报内容"
          readOnly
          autosize
          minRows={4}
          maxRows={16}
          value={text}
          onFocus={(event) => event.currentTarget.select()}
        />
        <Group justify="flex-end">
          <CopyButton value={text}>
            {({ copied, copy }) => (
              <Button data-autofocus onClick={copy}>
                {copied ? '已复制' : '复制'}
              </Button>
            )}
          </CopyButton>
        </Group>
      </Stack>
    </Dialog>
  )
}

import { Button, Group, Paper, Stack, Text, TextInput } from '@mantine/core'
import { skipToken, useQuery } from '@tanstack/react-query'
import { type FormEvent, useRef, useState } from 'react'
import { api } from '../api/client.ts'
import { LoadState } from '../ui/LoadState.tsx'
import { PageFrame } from '../ui/PageFrame.tsx'
import { VerificationResult } from './VerificationResult.tsx'

/** Checks a certificate that somebody brings: its code or number typed, or its QR scanned into the field. */
export function VerificationPage() {
  const [typed, setTyped] = useState('')
  const [asked, setAsked] = useState<string>()
  const input = useRef<HTMLInputElement>(null)
  const query = useQuery(api.verification.check.queryOptions({ input: asked ? { text: asked } : skipToken, gcTime: 0 }))
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const text = typed.trim()
    if (text === asked) void query.refetch()
    setAsked(text || undefined)
    input.current?.select() // the next one is typed or scanned over it
  }
  return (
    <PageFrame title="证书查验" lead="只用证书上的查验码、二维码或编号，不用身份证号，也不用联网。">
      <Stack maw={760}>
        <Paper withBorder p="md">
          <form onSubmit={submit}>
            <Group align="flex-end" wrap="nowrap">
              <TextInput
                ref={input}
                flex={1}
                size="md"
                label="查验码、编号，或用扫码枪扫二维码"
                placeholder="例如 QL-7K3M-9PXD"
                description="大小写、空格、全角半角都可以；0 和 O、1 和 I 不用分清"
                data-autofocus
                autoFocus
                maxLength={300}
                value={typed}
                onChange={(event) => setTyped(event.currentTarget.value)}
              />
              <Button type="submit" size="md" disabled={!typed.trim()}>
                查验
              </Button>
            </Group>
          </form>
        </Paper>
        {asked ? (
          <div aria-live="polite">
            <LoadState query={query}>{(verification) => <VerificationResult verification={verification} />}</LoadState>
          </div>
        ) : (
          <Text fz="sm" c="dimmed">
            查验码由本中心的密钥和证书编号算出，编不出来；查到以后，请再核对姓名和内容与纸上是否一致。
          </Text>
        )}
      </Stack>
    </PageFrame>
  )
}

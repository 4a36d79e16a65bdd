import { Button, FileButton } from '@mantine/core'
import { useMutation } from '@tanstack/react-query'
import type { PictureRow } from '../../../shared/layouts/model.ts'
import { api } from '../../api/client.ts'

/** Takes a PNG or JPEG into the database and answers what became of it. */
export function PictureButton({ label, onPicture }: { label: string; onPicture: (picture: PictureRow) => void }) {
  const add = useMutation(api.layouts.addPicture.mutationOptions({ onSuccess: onPicture }))
  return (
    <FileButton accept="image/png,image/jpeg" onChange={(file) => file && add.mutate({ name: nameOf(file), file })}>
      {(props) => (
        <Button {...props} size="compact-xs" variant="light" loading={add.isPending}>
          {label}
        </Button>
      )}
    </FileButton>
  )
}

/** A picture is called as its file is, without the ending. */
function nameOf({ name }: File): string {
  return (
    name
      .replace(/\.(png|jpe?g)$/i, '')
      .trim()
      .slice(0, 60) || '图片'
  )
}

import type { LayoutBackground } from '../../../shared/documents/layout.ts'
import { usePictureUrl } from '../../ui/StoredPicture.tsx'
import classes from './design.module.css'

type ScanProps = { background: LayoutBackground; scale: number; opacity: number }

/** The scan of the blank form under the page's elements; it is only for the eye and is never printed. */
export function Scan({ background: { picture, x, y, width, height }, scale, opacity }: ScanProps) {
  const url = usePictureUrl(picture)
  if (!url) return null
  return (
    <div className={classes.clip}>
      <img
        className={classes.scan}
        src={url}
        alt="空白表格的扫描件"
        draggable={false}
        style={{ left: x * scale, top: y * scale, width: width * scale, height: height * scale, opacity }}
      />
    </div>
  )
}

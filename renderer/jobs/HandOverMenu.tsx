import { Button, Menu } from '@mantine/core'
import type { Job } from '../../shared/jobs/model.ts'
import { printPdf } from '../ui/print-pdf.ts'
import { saveFile } from '../ui/save-file.ts'
import { useLongWork } from '../ui/use-long-work.ts'
import { drawHandOver } from './draw-portion.ts'
import { WorkDialog } from './WorkDialog.tsx'

/** What goes with the pile to the schools: the list it is sorted by, and a receipt for each school, once something has come out. */
export function HandOverMenu({ job: { id, counts, schools } }: { job: Job }) {
  const draw = useLongWork(drawHandOver)
  const make = (what: 'sorting-list' | 'school-receipt', use: (pdf: File) => void) => () => draw.mutate({ id, what }, { onSuccess: use })
  const print = (pdf: File) => void printPdf(pdf)
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <Button variant="default">分拣与交接</Button>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Label>分拣单：哪几份给哪所学校</Menu.Label>
          <Menu.Item onClick={make('sorting-list', print)}>打印分拣单</Menu.Item>
          <Menu.Item onClick={make('sorting-list', saveFile)}>保存分拣单 PDF</Menu.Item>
          <Menu.Label>交接单：{schools} 所学校，每校一份，列已打印的</Menu.Label>
          <Menu.Item disabled={counts.out === 0} onClick={make('school-receipt', print)}>
            打印交接单
          </Menu.Item>
          <Menu.Item disabled={counts.out === 0} onClick={make('school-receipt', saveFile)}>
            保存交接单 PDF
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <WorkDialog title="正在生成 PDF" work={draw} />
    </>
  )
}

import { Grid, NavLink, Paper, Text } from '@mantine/core'
import { useNavigate, useSearch } from '@tanstack/react-router'
import { documentCatalogue } from '../../shared/documents/catalogue.ts'
import { documentKinds } from '../../shared/documents/kinds.ts'
import { DocumentChosen } from '../../shared/documents/request.ts'
import { PageFrame } from '../ui/PageFrame.tsx'
import { DocumentForm } from './DocumentForm.tsx'

/** What can be printed at the left; at the right for whom, how, and what it will look like. What was chosen on another page stands in the address. */
export function DocumentsPage() {
  const chosen = DocumentChosen.parse(useSearch({ strict: false }))
  const entry = documentCatalogue.find(({ kind }) => kind === chosen.kind) ?? documentCatalogue[0]
  return (
    <PageFrame title="打印文书" lead="选打印什么、打印谁的，先看样子，再建打印任务。">
      <Grid>
        <Grid.Col span={2.5}>
          <Kinds chosen={entry?.kind} whose={whoseOf(chosen.for)} />
        </Grid.Col>
        <Grid.Col span={9.5}>
          {entry && <DocumentForm key={JSON.stringify([entry.kind, chosen.for])} entry={entry} chosen={chosen.for ?? {}} />}
        </Grid.Col>
      </Grid>
    </PageFrame>
  )
}

/** What goes along to another kind: the cohort, the teachers, the school; not what was ticked among documents of one kind. */
function whoseOf({ cohortId, teacherIds, schoolId }: NonNullable<DocumentChosen['for']> = {}) {
  return { cohortId, teacherIds, schoolId }
}

function Kinds({ chosen, whose }: { chosen: string | undefined; whose: ReturnType<typeof whoseOf> }) {
  const navigate = useNavigate()
  const groups = Map.groupBy(documentCatalogue, ({ kind }) => documentKinds[kind].group)
  return (
    <Paper withBorder pb="xs">
      {[...groups].map(([group, entries]) => (
        <section key={group} aria-label={group}>
          <Text fz="xs" c="dimmed" px="sm" pt="xs" pb={2}>
            {group}
          </Text>
          {entries.map(({ kind }) => (
            <NavLink
              key={kind}
              component="button"
              py={5}
              label={<Text fz="sm">{documentKinds[kind].label}</Text>}
              active={kind === chosen}
              aria-current={kind === chosen}
              onClick={() => void navigate({ to: '/documents', search: { kind, for: whose }, replace: true })}
            />
          ))}
        </section>
      ))}
    </Paper>
  )
}

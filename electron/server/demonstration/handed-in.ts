import type { HoursCategory } from '../../../shared/hours/categories.ts'
import { s0RuleSet } from '../../../shared/rules/presets/s0.ts'
import type { Store } from '../db/open.ts'
import { createRow } from '../db/write.ts'
import type { Report } from '../lib/progress.ts'
import type { DemonstrationTeacher } from './people.ts'
import type { Random } from './random.ts'
import { weakSubjects } from './words.ts'

type Kind = {
  category: HoursCategory
  description: string
  day: string
  isInvited: (teacher: DemonstrationTeacher, year: number) => boolean
}

const everybody = () => true

/** What schools hand in each year and what the platforms report; `day` is '-MM-DD'. */
const kinds: readonly Kind[] = [
  { category: 'schoolBased', description: '校本研修', day: '-06-30', isInvited: everybody },
  { category: 'ethics', description: '师德网络研修', day: '-09-10', isInvited: everybody },
  { category: 'allStaff', description: '全员网络研修', day: '-08-20', isInvited: everybody },
  { category: 'online', description: '远程研修', day: '-10-31', isInvited: everybody },
  { category: 'headTeacher', description: '班主任网络研修', day: '-07-15', isInvited: ({ post }) => post === '班主任' },
  { category: 'middleManager', description: '中层干部网络研修', day: '-07-20', isInvited: ({ post }) => post === '中层干部' },
  { category: 'inPostPrincipal', description: '校长网络研修', day: '-07-25', isInvited: ({ post }) => post === '校级正职' },
  { category: 'weakSubject', description: '薄弱学科网络研修', day: '-08-05', isInvited: ({ subject }) => weakSubjects.includes(subject) },
  { category: 'kindergartenSkills', description: '幼儿教师网络研修', day: '-08-10', isInvited: ({ stage }) => stage === '学前' },
  {
    category: 'youngBackbone',
    description: '青年骨干网络研修',
    day: '-08-15',
    isInvited: ({ title }) => title?.includes('骨干教师') === true,
  },
  {
    category: 'distinguished',
    description: '名优教师网络研修',
    day: '-08-18',
    isInvited: ({ title }) => title !== null && !title.includes('骨干教师'),
  },
  { category: 'inductionAtSchool', description: '新教师校本研修', day: '-11-15', isInvited: ({ workYear }, year) => workYear === year },
]

/** A year of hours from outside the centre's own cohorts: most teachers keep up with what they owe, about one in eight does not. */
export async function addHandedInHours(
  store: Store,
  random: Random,
  teachers: readonly DemonstrationTeacher[],
  year: number,
  until: string,
  report: Report,
): Promise<void> {
  for (const [index, teacher] of teachers.entries()) {
    if (index % 500 === 0) await report(`${year}年学时`, index, teachers.length)
    if (teacher.workYear > year) continue
    const isBehind = teacher.id % 8 === 0
    for (const { category, description, day, isInvited } of kinds) {
      const date = `${year}${day}`
      if (date >= until || !isInvited(teacher, year)) continue
      const share = yearlyShare(category)
      const hours = isBehind ? random.between(0, share) : random.between(share, share + 4)
      if (hours > 0)
        createRow(store, 'hoursEntry', {
          teacherId: teacher.id,
          category,
          date,
          hours: hours * 10,
          source: 'manual',
          description: `${year}年${description}`,
          enteredAt: store.now().toISOString(),
        })
    }
  }
}

/** Whole hours a year that add up to what the rule set asks for in a cycle; the first year's induction is owed at once. */
function yearlyShare(category: HoursCategory): number {
  const requirement = s0RuleSet.requirements.find(({ categories }) => categories.includes(category))
  if (!requirement) throw new Error(`yearlyShare: nothing asks for ${category}`)
  return Math.ceil(requirement.hours / 10 / (requirement.window === 'cycle' ? s0RuleSet.cycleYears : 1))
}

import { type Requirement, RuleSet } from '../rule-set.ts'

type Line = Pick<Requirement, 'id' | 'label' | 'group' | 'hours'> & Partial<Requirement>

/** A three-year cycle of a county (2019–2021), hours per person. Every category stands for itself and nothing is pro-rated. */
export const s0RuleSet = RuleSet.parse({
  id: 's0',
  version: 1,
  name: '三年周期学时要求',
  source: '县级中小学教师培训三年规划（2019—2021 年）',
  cycleYears: 3,
  leftStatuses: ['退休', '离休', '离职', '辞职', '辞退', '调出', '去世', '死亡'],
  groups: [
    { code: 'inService', label: '全体在职教师', anyOf: [{}] },
    { code: 'itUplift', label: '信息化提升参训人员', anyOf: [{ membership: ['itUplift'] }] },
    { code: 'cloudClass', label: '云课堂参训人员', anyOf: [{ membership: ['cloudClass'] }] },
    { code: 'newPrincipal', label: '新任校长、园长', anyOf: [{ membership: ['newPrincipal'] }] },
    { code: 'principal', label: '在职校长、园长', anyOf: [{ post: ['校级正职', '校长', '园长'] }] },
    {
      code: 'backbonePrincipal',
      label: '骨干校长',
      anyOf: [{ membership: ['backbonePrincipal'] }, { titleIncludes: ['骨干校长', '名校长'] }],
    },
    { code: 'middleManager', label: '中层干部', anyOf: [{ post: ['中层干部'] }] },
    { code: 'newTeacher', label: '新教师', anyOf: [{ firstYear: true }] },
    {
      code: 'youngBackbone',
      label: '青年骨干教师',
      anyOf: [{ membership: ['youngBackbone'] }, { titleIncludes: ['骨干教师'], ageAtMost: 45 }],
    },
    { code: 'distinguished', label: '名优教师', anyOf: [{ titleIncludes: ['学科带头人', '名师', '特级教师'] }] },
    {
      code: 'weakSubject',
      label: '薄弱学科教师',
      anyOf: [
        {
          subject: ['音乐', '美术', '体育', '体育与健康', '科学', '信息技术', '信息科技', '综合实践', '综合实践活动', '劳动', '心理健康'],
        },
      ],
    },
    { code: 'kindergarten', label: '幼儿教师', anyOf: [{ stage: ['学前', '学前教育', '幼儿园'] }] },
    { code: 'headTeacher', label: '班主任', anyOf: [{ post: ['班主任'] }] },
  ],
  requirements: (
    [
      { id: 'ethics', label: '师德', group: 'inService', hours: 360 },
      { id: 'schoolBased', label: '校本', group: 'inService', hours: 720 },
      { id: 'allStaff', label: '全员', group: 'inService', hours: 360 },
      { id: 'online', label: '远程研修', group: 'inService', hours: 720 },
      { id: 'itUplift', label: '信息化提升', group: 'itUplift', hours: 480 },
      { id: 'cloudClass', label: '云课堂', group: 'cloudClass', hours: 240 },
      { id: 'principalQualification', label: '任职资格', group: 'newPrincipal', hours: 900 },
      { id: 'inPostPrincipal', label: '在职校长提高', group: 'principal', hours: 900 },
      { id: 'seniorStudy', label: '骨干校长研修', group: 'backbonePrincipal', hours: 900 },
      { id: 'middleManager', label: '中层干部', group: 'middleManager', hours: 480 },
      { id: 'inductionResidential', label: '新教师入职（集中）', group: 'newTeacher', hours: 420, window: 'firstYear' },
      { id: 'inductionAtSchool', label: '新教师入职（校本）', group: 'newTeacher', hours: 780, window: 'firstYear' },
      { id: 'youngBackbone', label: '青年骨干', group: 'youngBackbone', hours: 480 },
      { id: 'distinguished', label: '名优教师', group: 'distinguished', hours: 360 },
      { id: 'weakSubject', label: '薄弱学科', group: 'weakSubject', hours: 180 },
      { id: 'kindergartenSkills', label: '幼儿教师专业技能', group: 'kindergarten', hours: 480 },
      { id: 'headTeacher', label: '班主任', group: 'headTeacher', hours: 480 },
    ] satisfies Line[]
  ).map((line) => ({ categories: [line.id], window: 'cycle', share: 'exclusive', proRata: 'none', ...line })),
})

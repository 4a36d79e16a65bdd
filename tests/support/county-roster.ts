import { testIdNumber } from './people.ts'

export const countyHead =
  '姓名 性别 身份证号 出生日期 工作单位 任教学段 任教学科 职称 岗位 参加工作时间 最高学历 人才称号 继续教育证号 手机号码 人员状态'.split(
    ' ',
  )
export const countySchools = Array.from({ length: 100 }, (_, n) => `第${n + 1}小学`)

const surnames = [...'王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧']
const given = [...'伟芳娜秀英敏静丽强磊军洋勇艳杰娟涛明超兰霞平刚桂文辉建华玉梅红淑珍雪晨国']

/** The n-th teacher of a county (0–29,999) as a row below `countyHead`; as in a county, few share a name and many a word. */
export function countyTeacher(n: number): (string | null)[] {
  const idNumber = testIdNumber(n)
  const sex = Number(idNumber.charAt(16)) % 2 === 1 ? '男' : '女'
  const birthDate = `${idNumber.slice(6, 10)}-${idNumber.slice(10, 12)}-${idNumber.slice(12, 14)}`
  const subject = ['语文', '数学', '英语', '体育', '音乐'][n % 5] ?? ''
  const title = ['二级教师', '一级教师', '高级教师'][n % 3] ?? ''
  const workStartDate = `20${String(n % 20).padStart(2, '0')}-09-01`
  const school = countySchools[n % countySchools.length] ?? ''
  const work = [school, '小学', subject, title, '专任教师', workStartDate, '本科', null]
  return [nameOf(n), sex, idNumber, birthDate, ...work, `K${n}`, `138${String(n).padStart(8, '0')}`, '在职']
}

function nameOf(n: number): string {
  const at = (n * 7919) % (surnames.length * given.length * given.length)
  const [second, third] = [Math.floor(at / surnames.length) % given.length, Math.floor(at / surnames.length / given.length)]
  return `${surnames[at % surnames.length]}${given[second]}${given[third]}`
}

import { testIdNumber } from './people.ts'
import { type CellContent, workbookFile } from './workbooks.ts'

type Row = readonly CellContent[]

/** A county of three schools, as the old Excel of its bureau saves it. */
export function schoolsFile(): File {
  const rows: Row[] = [
    ['测试县中小学名单'],
    ['学校标识码', '学校名称', '办学类型', '城乡类型', '所属中心校'],
    ['3799000001', '第一中学', '初级中学', '城区', null],
    ['3799000002', '城关小学', '小学', '城区', null],
    ['3799000003', '柳湾镇中心小学', '小学', '镇区', '柳湾镇中心小学'],
    ['合计', '3所', null, null, null],
  ]
  return workbookFile([{ name: '学校', rows, merges: ['A1:E1'] }], '学校名单.xls', 'xls')
}

const rosterHead: Row = ['姓名', '性别', '身份证号', '工作单位', '任教学段', '任教学科', '岗位', '手机号码', '继续教育证号']

/** Eight teachers of whom one is written with a space, one names the school otherwise, and two share a name; and four lines that are wrong. */
export function rosterFile(): File {
  const rows: Row[] = [
    ['测试县教师花名册（2025年春）'],
    rosterHead,
    ['王丽', '女', testIdNumber(1), '第一中学', '初中', '语文', '班主任', '13812345601', 'J0001'],
    ['李志强', '男', testIdNumber(2), '第一中学', '初中', '数学', '班主任', '13812345602', 'J0002'],
    ['张　敏', '女', testIdNumber(3), '城关小学', '小学', '语文', '班主任', '13812345603', 'J0003'],
    ['赵海涛', '男', testIdNumber(4), '城关小学', '小学', '数学', '教师', '13812345604', 'J0004'],
    ['欧阳雨桐', '女', testIdNumber(5), '柳湾镇中心小学', '小学', '英语', '教师', '13812345605', 'J0005'],
    ['周建国', '男', testIdNumber(6), '柳湾镇中心小学', '小学', '语文', '校长', '13812345606', 'J0006'],
    ['孙晓燕', '女', testIdNumber(7), '县一中', '初中', '英语', '教师', '13812345607', 'J0007'],
    ['王丽', '女', testIdNumber(9), '柳湾镇中心小学', '小学', '音乐', '教师', '13812345609', 'J0009'],
    ['郑文博', '男', wrongCheckDigit(testIdNumber(10)), '第一中学', '初中', '物理', '教师', '13812345610', null],
    ['李志强', '男', testIdNumber(2), '第一中学', '初中', '数学', '班主任', '13812345602', 'J0002'],
    ['钱芬', '女', Number(testIdNumber(13)), '城关小学', '小学', '美术', '教师', '13812345613', null],
    [null, '女', testIdNumber(15), '城关小学', '小学', '美术', '教师', null, null],
    ['合计', '12人', null, null, null, null, null, null, null],
  ]
  return workbookFile([{ name: '花名册', rows, merges: ['A1:I1'] }], '教师花名册.xlsx')
}

/** Both tables of an annual plan, with the ranges, words and merged cells that such tables hold. */
export function planFile(): File {
  const teachers: Row[] = [
    ['2025年测试县教师培训计划'],
    ['序号', '项目名称', '培训内容', '培训对象', '计划人数', '计划学时', '实施时间', '培训地点', '责任部门'],
    [1, '班主任能力提升培训', '班级管理', '各校班主任', '20－24', 12, '3－4月', '中心报告厅', '师训科'],
    [2, '新课标专题讲座', '课程标准', '同上', '500人次', '25－30场', '全年', null, null],
    [3, '青年教师读书会', '阅读', '青年教师', '待定', null, '9月', '各校', '教研室'],
  ]
  const cadres: Row[] = [
    ['2025年测试县干部培训安排'],
    ['序号', '责任\n科室', '名  称', '参训\n对象', '参训\n人数', '培训\n天数', '培训\n时间'],
    [1, '组人科', '春季校长培训班', '校长、园长', 60, '1-2天', '2月中旬'],
    [2, '组人科', '暑期校长培训班', '同上', '60人左右', '半天', '7、8月'],
    ['填表人：', null, null, '审核人：', null, null, null],
  ]
  return workbookFile(
    [
      { name: '附件1', rows: teachers, merges: ['A1:I1', 'H3:H4', 'I3:I4'] },
      { name: '附件2', rows: cadres, merges: ['A1:G1'] },
    ],
    '2025年培训计划.xlsx',
  )
}

/** Who signed up by the form of a platform, as a Chinese Excel saves it as text. */
export function signedUpFile(): File {
  const rows: Row[] = [
    ['姓名', '单位', '身份证号'],
    ['欧阳雨桐', '柳湾镇中心小学', `${testIdNumber(5)}`],
    ['孙晓燕', '第一中学', `${testIdNumber(7)}`],
  ]
  return workbookFile([{ rows }], '报名表.csv', 'csvGb18030')
}

/** One off, as it is when somebody mistypes it. */
function wrongCheckDigit(number: string): string {
  return `${number.slice(0, 17)}${number.endsWith('0') ? '1' : '0'}`
}

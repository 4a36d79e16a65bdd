const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relation = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The header of the table in line 4. */
export const bureauHeader = ['序号', '教师姓名*', '身份证件号*', '工作单位', '性别', '认定学时', '标准（元）', '金额（元）', '备注']

/**
 * A bureau's own form: title, two rows for data (5 and 6) with a formula and merged cells, a total, a signature line, lists to choose from,
 * a colour rule, a filter, a page break, a link, a picture, two notes, protection, names, a hidden sheet of words and one that sums up.
 */
export function bureauParts(): Record<string, string> {
  return {
    '[Content_Types].xml': contentTypes,
    '_rels/.rels': relationships([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': workbook,
    'xl/_rels/workbook.xml.rels': relationships([
      ['worksheet', 'worksheets/sheet1.xml'],
      ['worksheet', 'worksheets/sheet2.xml'],
      ['worksheet', 'worksheets/sheet3.xml'],
      ['styles', 'styles.xml'],
      ['sharedStrings', 'sharedStrings.xml'],
      ['calcChain', 'calcChain.xml'],
    ]),
    'xl/styles.xml': styles,
    'xl/sharedStrings.xml': `${head}<sst xmlns="${main}" count="1" uniqueCount="1"><si><t>骨干教师培训情况统计表</t></si></sst>`,
    'xl/calcChain.xml': `${head}<calcChain xmlns="${main}"><c r="H5" i="1"/><c r="H6" i="1"/><c r="F7" i="1"/><c r="H7" i="1"/></calcChain>`,
    'xl/worksheets/sheet1.xml': form,
    'xl/worksheets/_rels/sheet1.xml.rels': relationships([
      ['drawing', '../drawings/drawing1.xml'],
      ['vmlDrawing', '../drawings/vmlDrawing1.vml'],
      ['comments', '../comments1.xml'],
      ['printerSettings', '../printerSettings/printerSettings1.bin'],
    ]),
    'xl/worksheets/sheet2.xml': `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><v>1</v></c></row>${words(['测试小学', '测试中学'])}</sheetData></worksheet>`,
    'xl/worksheets/sheet3.xml': `${head}<worksheet xmlns="${main}"><sheetData><row r="1"><c r="A1"><f>SUM(报名表!F5:F6)</f><v>0</v></c><c r="B1"><f>报名表!H7*1</f><v>0</v></c><c r="C1"><f>COUNTA(代码!A2:A3)</f><v>2</v></c></row></sheetData></worksheet>`,
    'xl/comments1.xml': `${head}<comments xmlns="${main}"><authors><author>市局</author></authors><commentList><comment ref="B4" authorId="0"><text><t>与身份证一致</t></text></comment><comment ref="A9" authorId="0"><text><t>须手签</t></text></comment></commentList></comments>`,
    'xl/drawings/vmlDrawing1.vml': notes,
    'xl/drawings/drawing1.xml': pictures,
    'xl/media/image1.png': 'not looked into',
    'xl/drawings/_rels/drawing1.xml.rels': relationships([['image', '../media/image1.png']]),
    'xl/printerSettings/printerSettings1.bin': 'not looked into',
    'docProps/custom.xml': `${head}<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>`,
  }
}

function relationships(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(([kind, target], i) => `<Relationship Id="rId${i + 1}" Type="${relation}/${kind}" Target="${target}"/>`)
  return `${head}<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${lines.join('')}</Relationships>`
}

const contentTypes = `${head}<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Default Extension="png" ContentType="image/png"/><Default Extension="bin" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.printerSettings"/><Default Extension="vml" ContentType="application/vnd.openxmlformats-officedocument.vmlDrawing"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/worksheets/sheet1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet2.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/worksheets/sheet3.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/><Override PartName="/xl/sharedStrings.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml"/><Override PartName="/xl/calcChain.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.calcChain+xml"/><Override PartName="/xl/comments1.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml"/><Override PartName="/xl/drawings/drawing1.xml" ContentType="application/vnd.openxmlformats-officedocument.drawing+xml"/></Types>`

const workbook = `${head}<workbook xmlns="${main}" xmlns:r="${relation}"><workbookPr/><sheets><sheet name="报名表" sheetId="1" r:id="rId1"/><sheet name="代码" sheetId="2" state="hidden" r:id="rId2"/><sheet name="汇总" sheetId="3" state="veryHidden" r:id="rId3"/></sheets><definedNames><definedName name="_xlnm.Print_Area" localSheetId="0">报名表!$A$1:$J$9</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">报名表!$4:$4</definedName><definedName name="学校名单">代码!$A$2:$A$3</definedName><definedName name="学时合计">报名表!$F$7</definedName></definedNames><calcPr calcId="191029"/></workbook>`

/** 0 plain, 1 title, 2 header, 3 data, 4 text, 5 day, 6 sum */
const styles = `${head}<styleSheet xmlns="${main}"><numFmts count="1"><numFmt numFmtId="176" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="2"><border><left/><right/><top/><bottom/><diagonal/></border><border><left style="thin"/><right style="thin"/><top style="thin"/><bottom style="thin"/><diagonal/></border></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="7"><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0" applyAlignment="1"><alignment horizontal="center"/></xf><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="0" fontId="0" fillId="0" borderId="1" xfId="0" applyProtection="1"><protection locked="0"/></xf><xf numFmtId="49" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="176" fontId="0" fillId="0" borderId="1" xfId="0"/><xf numFmtId="2" fontId="0" fillId="0" borderId="1" xfId="0"/></cellXfs><cellStyles count="1"><cellStyle name="常规" xfId="0" builtinId="0"/></cellStyles></styleSheet>`

function text(ref: string, style: number, content: string): string {
  return `<c r="${ref}" s="${style}" t="inlineStr"><is><t>${content}</t></is></c>`
}

function words(list: readonly string[]): string {
  return list.map((word, i) => `<row r="${i + 2}">${text(`A${i + 2}`, 0, word)}</row>`).join('')
}

function dataRow(line: number, formula: string): string {
  const cells = [...'ABCDEFG'].map((column) => `<c r="${column}${line}" s="${column === 'C' ? 4 : 3}"/>`).join('')
  return `<row r="${line}" spans="1:10" ht="24" customHeight="1">${cells}<c r="H${line}" s="6">${formula}<v>0</v></c><c r="I${line}" s="3"/><c r="J${line}" s="3"/></row>`
}

const header = bureauHeader.map((label, column) => text(`${'ABCDEFGHI'.charAt(column)}4`, 2, label)).join('')

const form = `${head}<worksheet xmlns="${main}" xmlns:r="${relation}" xmlns:x14="http://schemas.microsoft.com/office/spreadsheetml/2009/9/main"><dimension ref="A1:J9"/><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="4" topLeftCell="A5" state="frozen"/></sheetView></sheetViews><cols><col min="1" max="1" width="6"/><col min="2" max="10" width="14"/></cols><sheetData><row r="1" ht="32" customHeight="1"><c r="A1" s="1" t="s"><v>0</v></c></row><row r="2">${text('A2', 0, '填报单位：')}${text('G2', 0, '填报日期：')}<c r="H2" s="5"/></row><row r="4" ht="30" customHeight="1">${header}<c r="J4" s="2"/></row>${dataRow(5, '<f t="shared" ref="H5:H6" si="0">F5*G5</f>')}${dataRow(6, '<f t="shared" si="0"/>')}<row r="7">${text('A7', 2, '合计')}<c r="F7" s="6"><f>SUM(F5:F6)</f><v>0</v></c><c r="H7" s="6"><f>SUM(H5:H6)</f><v>0</v></c></row><row r="9">${text('A9', 0, '审核人（签字）：')}</row></sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><autoFilter ref="A4:J6"/><mergeCells count="5"><mergeCell ref="A1:J1"/><mergeCell ref="I4:J4"/><mergeCell ref="I5:J5"/><mergeCell ref="I6:J6"/><mergeCell ref="A9:D9"/></mergeCells><conditionalFormatting sqref="F5:F6"><cfRule type="expression" priority="1"><formula>F5&gt;$F$7</formula></cfRule></conditionalFormatting><dataValidations count="1"><dataValidation type="list" allowBlank="1" sqref="E5:E6"><formula1>"男,女"</formula1></dataValidation></dataValidations><hyperlinks><hyperlink ref="A9" location="报名表!A7" display="合计"/></hyperlinks><pageMargins left="0.5" right="0.5" top="0.5" bottom="0.5" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" r:id="rId4"/><rowBreaks count="1" manualBreakCount="1"><brk id="7" max="16383" man="1"/></rowBreaks><drawing r:id="rId1"/><legacyDrawing r:id="rId2"/><extLst><ext uri="{CCE6A557-97BC-4b89-ADB6-D9C93CAAB3DF}"><x14:dataValidations xmlns:xm="http://schemas.microsoft.com/office/excel/2006/main" count="1"><x14:dataValidation type="list" allowBlank="1"><x14:formula1><xm:f>学校名单</xm:f></x14:formula1><xm:sqref>D5:D6</xm:sqref></x14:dataValidation></x14:dataValidations></ext></extLst></worksheet>`

function noteBox(line: number, column: number): string {
  return `<v:shape id="_x0000_s${1025 + line}" type="#_x0000_t202" style="visibility:hidden"><x:ClientData ObjectType="Note"><x:Anchor>${column + 1}, 12, ${line - 1}, 8, ${column + 3}, 40, ${line + 3}, 8</x:Anchor><x:Row>${line - 1}</x:Row><x:Column>${column}</x:Column></x:ClientData></v:shape>`
}

const notes = `<xml xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:x="urn:schemas-microsoft-com:office:excel"><o:shapelayout v:ext="edit"><o:idmap v:ext="edit" data="1"/></o:shapelayout>${noteBox(4, 1)}${noteBox(9, 0)}</xml>`

function anchor(editAs: string, from: number, to: number): string {
  const corner = (line: number) => `<xdr:col>0</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${line - 1}</xdr:row><xdr:rowOff>0</xdr:rowOff>`
  return `<xdr:twoCellAnchor editAs="${editAs}"><xdr:from>${corner(from)}</xdr:from><xdr:to>${corner(to)}</xdr:to><xdr:sp/><xdr:clientData/></xdr:twoCellAnchor>`
}

const pictures = `${head}<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing">${anchor('oneCell', 1, 2)}${anchor('oneCell', 9, 11)}${anchor('twoCell', 5, 9)}${anchor('absolute', 9, 11)}</xdr:wsDr>`

import ExcelJS from 'exceljs'

/** A workbook as somebody would save it: sheets by name, each with its rows; `touch` may do more to it before it is saved. */
export async function makeWorkbook(sheets: Record<string, ExcelJS.CellValue[][]>, touch: (workbook: ExcelJS.Workbook) => void = () => undefined): Promise<Uint8Array> {
  const workbook = new ExcelJS.Workbook()
  for (const [name, rows] of Object.entries(sheets)) workbook.addWorksheet(name).addRows(rows)
  touch(workbook)
  return new Uint8Array(await workbook.xlsx.writeBuffer())
}

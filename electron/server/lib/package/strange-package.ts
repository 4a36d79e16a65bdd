/** A workbook that can be read but is not built as we know it, so that it must not be patched. */
export class StrangePackage extends Error {
  override name = 'StrangePackage'
}

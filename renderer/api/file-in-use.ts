/** What reading a chosen file ends with when the system does not give it away: another program holds it, or it was moved. */
export class FileInUse extends Error {
  constructor() {
    super('file in use')
    this.name = 'FileInUse'
  }
}

/**
 * A copy in memory. A file on the disk can't be sent any more once somebody has saved it anew, and whoever sees mistakes in the dry run
 * opens it in WPS at once.
 */
export async function keepFile(file: File): Promise<File> {
  try {
    return new File([await file.arrayBuffer()], file.name, { type: file.type })
  } catch {
    throw new FileInUse() // NotReadableError or NotFoundError; both are told in one sentence
  }
}

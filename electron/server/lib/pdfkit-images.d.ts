/** What pdfkit has and its types lack: a picture opened once can be drawn many times, and stands in the file once. */
declare namespace PDFKit.Mixins {
  interface PDFImage {
    /** The answer is an image of its own that `image()` takes in place of a file. */
    openImage(file: Buffer): ImageSrc
  }
}

/** A template that can be read but not be filled without harm; the message is a Chinese sentence for the clerk. */
export class CannotFill extends Error {
  override name = 'CannotFill'
}

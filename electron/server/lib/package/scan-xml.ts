import { setImmediate } from 'node:timers/promises'
import sax from 'sax'
import { StrangePackage } from './strange-package.ts'

/**
 * An element's opening tag and where it stands: `start` and `openEnd` are positions in the text. Names lose the prefix of the root
 * element (x:row → row), because some programs write one; others keep theirs (x14:cfRule).
 */
export type XmlTag = {
  name: string
  attributes: Readonly<Record<string, string>>
  /** 0 for the root. */
  depth: number
  start: number
  openEnd: number
}

/** An element whose end is known; `closeStart` is where its closing tag begins, its end where it closes itself. */
export type XmlElement = XmlTag & { closeStart: number; end: number }

export type XmlListener = {
  open?: (tag: XmlTag, parents: readonly XmlTag[]) => void
  close?: (element: XmlElement, parents: readonly XmlTag[]) => void
  text?: (text: string, parents: readonly XmlTag[]) => void
}

/** Some 10 ms of reading; then other requests are let through. */
const piece = 256 * 1024

/** Reads XML and tells where everything stands, so that it can be changed in place. `tolerant` is for the not quite XML of VML drawings. */
export async function scanXml(text: string, listener: XmlListener, mode: 'strict' | 'tolerant' = 'strict'): Promise<{ prefix: string }> {
  const parser = sax.parser(mode === 'strict', { lowercase: true, position: true })
  const path: XmlTag[] = []
  let prefix = ''
  parser.onerror = (error) => {
    throw new StrangePackage(error.message)
  }
  parser.ondoctype = () => {
    throw new StrangePackage('a document type')
  }
  parser.onopentag = ({ name, attributes }) => {
    if (path.length === 0) prefix = name.includes(':') ? name.slice(0, name.indexOf(':') + 1) : ''
    const known = prefix !== '' && name.startsWith(prefix) ? name.slice(prefix.length) : name
    const place = { depth: path.length, start: parser.startTagPosition - 1, openEnd: parser.position }
    const tag = { name: known, attributes: attributes as Record<string, string>, ...place }
    listener.open?.(tag, path)
    path.push(tag)
  }
  parser.onclosetag = () => {
    const tag = path.pop()
    if (!tag) return
    const closesItself = parser.startTagPosition - 1 === tag.start
    listener.close?.({ ...tag, closeStart: closesItself ? tag.openEnd : parser.startTagPosition - 1, end: parser.position }, path)
  }
  parser.ontext = (found) => listener.text?.(found, path)
  parser.oncdata = (found) => listener.text?.(found, path)
  for (let at = 0; at < text.length; at += piece) {
    parser.write(text.slice(at, at + piece))
    await setImmediate()
  }
  parser.close()
  return { prefix }
}

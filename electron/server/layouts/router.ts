import { exampleOf } from '../../../shared/documents/kinds.ts'
import type { Layout } from '../../../shared/documents/layout.ts'
import type { Sheet } from '../../../shared/documents/sheet.ts'
import { picturesOf } from '../../../shared/layouts/layout-file.ts'
import { type Store, transact } from '../db/open.ts'
import { withStore } from '../implementer.ts'
import { drawingKit } from '../lib/drawing-kit.ts'
import { layOutDocument } from '../lib/lay-out-document.ts'
import { findLayout } from '../lib/layouts.ts'
import { addFace, findFaceFile, isFaceNameTaken, listFaces, removeFace, tryText } from './faces.ts'
import { exportLayout, importLayout } from './files.ts'
import { addPicture, findPictureByKey, listPictures, removePicture } from './pictures.ts'
import { chooseForName, listRareNames } from './rare-names.ts'
import { addOwnLayout, chooseLayout, findLayoutVersion, listLayouts, removeLayout, saveLayout } from './store.ts'

const layouts = withStore.layouts

export const layoutsRouter = {
  list: layouts.list.handler(({ context }) => listLayouts(context.store)),

  get: layouts.get.handler(({ input: { layoutId, version }, context, errors }) => {
    const found = findLayoutVersion(context.store, layoutId, version)
    if (!found) throw errors.NOT_FOUND()
    return found
  }),

  example: layouts.example.handler(({ input: { layoutId, version }, context, errors }) => {
    const layout = findLayout(context.store, layoutId, version)
    if (!layout) throw errors.NOT_FOUND()
    return drawExample(context.store, layout)
  }),

  draw: layouts.draw.handler(({ input, context }) => drawExample(context.store, input.layout)),

  save: layouts.save.handler(({ input: { layout }, context, errors }) =>
    transact(context.store, async (store) => {
      if (!picturesOf(layout).every((key) => findPictureByKey(store, key))) throw errors.PICTURE_MISSING()
      const saved = saveLayout(store, layout)
      if (typeof saved === 'string') throw errors[saved]()
      return saved
    }),
  ),

  copy: layouts.copy.handler(({ input: { layoutId, version, name }, context, errors }) =>
    transact(context.store, async (store) => {
      const layout = findLayout(store, layoutId, version)
      if (!layout) throw errors.NOT_FOUND()
      return addOwnLayout(store, { ...layout, name })
    }),
  ),

  choose: layouts.choose.handler(({ input: { kind, layoutId }, context, errors }) =>
    transact(context.store, async (store) => {
      const refusal = chooseLayout(store, kind, layoutId)
      if (refusal) throw errors[refusal]()
    }),
  ),

  remove: layouts.remove.handler(({ input: { layoutId, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const refusal = removeLayout(store, layoutId, { reason })
      if (refusal) throw errors[refusal]()
    }),
  ),

  exportFile: layouts.exportFile.handler(({ input: { layoutId, version }, context, errors }) => {
    const layout = findLayout(context.store, layoutId, version)
    if (!layout) throw errors.NOT_FOUND()
    return exportLayout(context.store, layout)
  }),

  importFile: layouts.importFile.handler(async ({ input: { file }, context, errors }) => {
    const text = await file.text()
    return transact(context.store, async (store) => {
      const imported = importLayout(store, text)
      if (typeof imported === 'string') throw errors.NOT_A_LAYOUT({ data: { detail: imported } })
      return imported
    })
  }),

  pictures: layouts.pictures.handler(({ context }) => listPictures(context.store)),

  addPicture: layouts.addPicture.handler(async ({ input: { name, file }, context, errors }) => {
    const bytes = new Uint8Array(await file.arrayBuffer())
    return transact(context.store, async (store) => {
      const added = addPicture(store, name, bytes)
      if (typeof added === 'string') throw errors.NOT_A_PICTURE({ data: { detail: added } })
      return added
    })
  }),

  removePicture: layouts.removePicture.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const refusal = removePicture(store, id, { reason })
      if (refusal) throw errors[refusal]()
    }),
  ),

  picture: layouts.picture.handler(({ input: { key }, context, errors }) => {
    const row = findPictureByKey(context.store, key)
    const bytes = row && drawingKit(context.store).findPicture(key)
    if (!bytes) throw errors.NOT_FOUND()
    return new File([new Uint8Array(bytes)], row.name, { type: row.type })
  }),

  faces: layouts.faces.handler(({ context }) => listFaces(context.store)),

  addFace: layouts.addFace.handler(async ({ input: { name, file }, context, errors }) => {
    const bytes = Buffer.from(await file.arrayBuffer())
    return transact(context.store, async (store) => {
      if (await isFaceNameTaken(store, name)) throw errors.NAME_TAKEN()
      const added = addFace(store, { name, fileName: file.name, bytes })
      if (typeof added === 'string') throw errors.NOT_A_FONT({ data: { detail: added } })
      return added
    })
  }),

  removeFace: layouts.removeFace.handler(({ input: { id, reason }, context, errors }) =>
    transact(context.store, async (store) => {
      const refusal = removeFace(store, id, { reason })
      if (refusal) throw errors[refusal]()
    }),
  ),

  face: layouts.face.handler(({ input: { id }, context, errors }) => {
    const file = findFaceFile(context.store, id)
    if (!file) throw errors.NOT_FOUND()
    return file
  }),

  rareNames: layouts.rareNames.handler(({ context }) => listRareNames(context.store)),

  chooseForName: layouts.chooseForName.handler(({ input: { name, choice }, context }) =>
    transact(context.store, async (store) => chooseForName(store, name, choice)),
  ),

  tryText: layouts.tryText.handler(({ input, context }) => tryText(context.store, input.text)),
}

function drawExample(store: Store, layout: Layout): Sheet[] {
  return layOutDocument(store, layout, exampleOf(layout.kind))
}

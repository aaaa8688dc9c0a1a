// Hyōka's own requests about open documents, and which handler answers each.
import {
  changedItemsRequest,
  checkRequest,
  compareRequest,
  deriveRequest,
  exportRequest,
  findPlaceRequest,
  pasteTableRequest,
  sectionsRequest,
  splitPasteRequest,
  tableRequest,
  typingRequest,
} from '../protocol.ts';
import type { requestHandlers } from './features.ts';

export type Handlers = ReturnType<typeof requestHandlers>;

/** The types of what goes in and out are protocol.ts's. */
export const ownRequests: readonly (readonly [
  name: string,
  of: (handlers: Handlers) => (params: never) => unknown,
])[] = [
  [changedItemsRequest, ({ changedItems }) => changedItems],
  [checkRequest, ({ checked }) => checked],
  [compareRequest, ({ compared }) => compared],
  [deriveRequest, ({ derived }) => derived],
  [exportRequest, ({ exported }) => exported],
  [findPlaceRequest, ({ foundPlaces }) => foundPlaces],
  [pasteTableRequest, ({ pasteTable }) => pasteTable],
  [sectionsRequest, ({ sections }) => sections],
  [splitPasteRequest, ({ splitPaste }) => splitPaste],
  [tableRequest, ({ table }) => table],
  [typingRequest, ({ typed }) => typed],
];

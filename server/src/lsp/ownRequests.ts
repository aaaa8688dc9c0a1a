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
  type RequestName,
  typingRequest,
} from '../protocol.ts';
import type { requestHandlers } from './features.ts';

export type Handlers = ReturnType<typeof requestHandlers>;

interface OwnRequest {
  readonly name: string;
  readonly of: (handlers: Handlers) => (params: never) => unknown;
}

const own = <Params, Answer>(
  name: RequestName<Params, Answer>,
  of: (handlers: Handlers) => (params: Params) => Answer | null | Promise<Answer | null>,
): OwnRequest => ({ name, of });

export const ownRequests: readonly OwnRequest[] = [
  own(changedItemsRequest, ({ changedItems }) => changedItems),
  own(checkRequest, ({ checked }) => checked),
  own(compareRequest, ({ compared }) => compared),
  own(deriveRequest, ({ derived }) => derived),
  own(exportRequest, ({ exported }) => exported),
  own(findPlaceRequest, ({ foundPlaces }) => foundPlaces),
  own(pasteTableRequest, ({ pasteTable }) => pasteTable),
  own(sectionsRequest, ({ sections }) => sections),
  own(splitPasteRequest, ({ splitPaste }) => splitPaste),
  own(tableRequest, ({ table }) => table),
  own(typingRequest, ({ typed }) => typed),
];

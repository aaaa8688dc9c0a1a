// 項目に分けて貼り付け: a cell that lost its line breaks, offered beside the plain paste. Which lines it has is the server's
// answer.
import {
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  type DocumentPasteEditProvider,
  languages,
  WorkspaceEdit,
} from 'vscode';
import {
  type SplitPasteParams,
  type SplitPasteResult,
  splitPasteRequest,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';

const kind = DocumentDropOrPasteEditKind.Text.append('hyoka', 'items');
const plainKind = DocumentDropOrPasteEditKind.Text.append('plain');

export const pasteItemsFeature: Feature = (context) =>
  languages.registerDocumentPasteEditProvider({ language: 'hyoka' }, provider(context), {
    providedPasteEditKinds: [kind],
    pasteMimeTypes: ['text/plain'],
  });

const provider = (context: ClientContext): DocumentPasteEditProvider => ({
  async provideDocumentPasteEdits(document, ranges, transfer, _context, token) {
    const [range, ...others] = ranges;
    const text = await transfer.get('text/plain')?.asString();
    if (range === undefined || others.length > 0 || text === undefined || token.isCancellationRequested)
      return undefined;
    const converter = context.client.code2ProtocolConverter;
    const uri = converter.asUri(document.uri);
    const params: SplitPasteParams = { uri, range: converter.asRange(range), text };
    const split = await askServer<SplitPasteResult>(context, splitPasteRequest, params);
    if (split === undefined) return undefined;
    // Inserted text would be a snippet, whose lines the editor indents once more.
    const edit = new DocumentPasteEdit('', '項目に分けて貼り付け', kind);
    edit.additionalEdit = new WorkspaceEdit();
    edit.additionalEdit.replace(document.uri, range, split.text);
    // Pasting stays what it is; this is one key away.
    edit.yieldTo = [plainKind];
    return [edit];
  },
});

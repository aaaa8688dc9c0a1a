// What a paste may become beside the plain paste: the items of a cell that lost its line breaks, the revisions of a table.
// Which those are is the server's answer.
import { t } from '@vscode/l10n';
import {
  type CancellationToken,
  type DataTransfer,
  DocumentDropOrPasteEditKind,
  DocumentPasteEdit,
  Disposable,
  languages,
  type Range,
  type TextDocument,
  WorkspaceEdit,
} from 'vscode';
import {
  type PasteTableParams,
  pasteTableRequest,
  type SplitPasteParams,
  splitPasteRequest,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext, Feature } from '../clientContext.ts';

const hyoka = DocumentDropOrPasteEditKind.Text.append('hyoka');
const plainKind = DocumentDropOrPasteEditKind.Text.append('plain');

interface Pasted {
  readonly document: TextDocument;
  readonly range: Range;
  readonly html: string;
  readonly plain: string;
}

/** A way to paste: what the menu calls it, and the edit; undefined where it is none for what is pasted. */
interface Way {
  readonly name: string;
  readonly title: string;
  readonly edit: (context: ClientContext, pasted: Pasted) => Promise<WorkspaceEdit | undefined>;
}

const ways: readonly Way[] = [
  { name: 'table', title: t`変更として貼り付け`, edit: tableEdit },
  { name: 'items', title: t`項目に分けて貼り付け`, edit: itemsEdit },
];

export const pasteFeature: Feature = (context) =>
  Disposable.from(
    ...ways.map((way) => {
      const kind = hyoka.append(way.name);
      const provide = async (
        document: TextDocument,
        [range, ...others]: readonly Range[],
        transfer: DataTransfer,
        token: CancellationToken,
      ): Promise<DocumentPasteEdit[] | undefined> => {
        const textOf = async (type: string) => (await transfer.get(type)?.asString()) ?? '';
        const [html, plain] = [await textOf('text/html'), await textOf('text/plain')];
        if (range === undefined || others.length > 0 || token.isCancellationRequested) return undefined;
        const edit = await way.edit(context, { document, range, html, plain });
        if (edit === undefined) return undefined;
        // Inserted text would be a snippet, whose lines the editor indents once more.
        const pasteEdit = new DocumentPasteEdit('', way.title, kind);
        pasteEdit.additionalEdit = edit;
        // Pasting stays what it is; this is one key away.
        pasteEdit.yieldTo = [plainKind];
        return [pasteEdit];
      };
      return languages.registerDocumentPasteEditProvider(
        { language: 'hyoka' },
        {
          provideDocumentPasteEdits: (document, ranges, transfer, _context, token) =>
            provide(document, ranges, transfer, token),
        },
        { providedPasteEditKinds: [kind], pasteMimeTypes: ['text/html', 'text/plain'] },
      );
    }),
  );

async function itemsEdit(
  context: ClientContext,
  { document, range, plain }: Pasted,
): Promise<WorkspaceEdit | undefined> {
  if (plain === '') return undefined;
  const converter = context.client.code2ProtocolConverter;
  const uri = converter.asUri(document.uri);
  const params: SplitPasteParams = { uri, range: converter.asRange(range), text: plain };
  const split = await askServer(context, splitPasteRequest, params);
  if (split === undefined) return undefined;
  const edit = new WorkspaceEdit();
  edit.replace(document.uri, range, split.text);
  return edit;
}

/** A row of the table has five cells at least. */
const mayBeTable = ({ html, plain }: Pasted): boolean =>
  /<tr[\s>]/i.test(html) || plain.split('\t').length > 4;

async function tableEdit(context: ClientContext, pasted: Pasted): Promise<WorkspaceEdit | undefined> {
  const { document, range, html, plain } = pasted;
  if (!range.isEmpty || !mayBeTable(pasted)) return undefined;
  const { code2ProtocolConverter, protocol2CodeConverter } = context.client;
  const uri = code2ProtocolConverter.asUri(document.uri);
  const params: PasteTableParams = {
    uri,
    position: code2ProtocolConverter.asPosition(range.start),
    html,
    plain,
  };
  const made = await askServer(context, pasteTableRequest, params);
  if (made === undefined) return undefined;
  for (const notice of made.notices) context.output.info(notice);
  const edit = new WorkspaceEdit();
  edit.insert(document.uri, protocol2CodeConverter.asRange(made.range).start, made.newText);
  return edit;
}

// 文言のゆれ: a page to read, written by nobody; F12 on a place, or a click, leads there.
import { t } from '@vscode/l10n';
import {
  commands,
  Disposable,
  DocumentLink,
  EventEmitter,
  languages,
  Location,
  ProgressLocation,
  Range,
  type TextDocument,
  Uri,
  window,
  workspace,
} from 'vscode';
import { type SentencePlace, variantsRequest } from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';
import { showFailure } from '../showFailure.ts';
import { nameOf } from './useItems.ts';
import { type VariantsText, variantsText } from './variantsText.ts';

const scheme = 'hyoka-variants';
const page = Uri.from({ scheme, path: t`文言のゆれ` });

export function variantsReport(context: ClientContext): Disposable {
  const { protocol2CodeConverter: convert } = context.client;
  const changed = new EventEmitter<Uri>();
  // An editor that was closed with the page open shows it again.
  let shown: VariantsText = { text: t`「文言のゆれ」をもう一度実行してください。\n`, places: new Map() };
  const locationOf = ({ uri, range }: SentencePlace) =>
    new Location(convert.asUri(uri), convert.asRange(range));
  const report = async (): Promise<void> => {
    const result = await window.withProgress(
      { location: ProgressLocation.Notification, title: t`文言のゆれを調べています` },
      () => askServer(context, variantsRequest, {}),
    );
    if (result === undefined)
      return showFailure(context, t`文言のゆれを調べられませんでした：もう一度実行してください`);
    shown = variantsText(result, (uri) => nameOf(context, uri));
    changed.fire(page);
    await window.showTextDocument(await workspace.openTextDocument(page), { preview: false });
  };
  const linksIn = (document: TextDocument) =>
    Array.from(shown.places, ([line, place]) => {
      const { uri, range } = locationOf(place);
      const text = document.lineAt(Math.min(line, document.lineCount - 1)).text;
      const { start } = range;
      const target = uri.with({ fragment: `L${start.line + 1},${start.character + 1}` });
      return new DocumentLink(new Range(line, text.search(/\S|$/), line, text.length), target);
    });
  return Disposable.from(
    changed,
    commands.registerCommand('hyoka.reportVariants', report),
    workspace.registerTextDocumentContentProvider(scheme, {
      onDidChange: changed.event,
      provideTextDocumentContent: () => shown.text,
    }),
    languages.registerDocumentLinkProvider({ scheme }, { provideDocumentLinks: linksIn }),
    languages.registerDefinitionProvider(
      { scheme },
      {
        provideDefinition: (_, { line }) => {
          const place = shown.places.get(line);
          return place && locationOf(place);
        },
      },
    ),
  );
}

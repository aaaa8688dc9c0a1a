// Where the other revisions of an item stand, from a code lens: in the editor's own view of places.
import { commands, Uri } from 'vscode';
import { showPlacesCommand } from '../../../server/src/protocol.ts';
import type { Feature } from '../clientContext.ts';
import { type Guard, isCount, isListOf, isShape } from '../guards.ts';

interface PlainPosition {
  readonly line: number;
  readonly character: number;
}
const isPosition = isShape<PlainPosition>({ line: isCount, character: isCount });
const arePlaces: Guard<readonly { readonly start: PlainPosition; readonly end: PlainPosition }[]> = isListOf(
  isShape({ start: isPosition, end: isPosition }),
);

export const chainFeature: Feature = ({ client: { protocol2CodeConverter: convert } }) =>
  commands.registerCommand(showPlacesCommand, (uri: unknown, line: unknown, places: unknown) => {
    if (typeof uri !== 'string' || !isCount(line) || !arePlaces(places)) return undefined;
    const locations = places.map((range) => convert.asLocation({ uri, range }));
    const position = convert.asPosition({ line, character: 0 });
    return commands.executeCommand('editor.action.showReferences', Uri.parse(uri), position, locations);
  });

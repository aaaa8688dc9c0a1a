// One key in an item: the server is asked, and its answer made if nothing was typed meanwhile. What is typed is never held
// back or written over.
import { type Position, Selection, type TextDocument, type TextEditor, window } from 'vscode';
import {
  type TypingKind,
  type TypingParams,
  typingRequest,
  type TypingResult,
} from '../../../server/src/protocol.ts';
import { askServer } from '../askServer.ts';
import type { ClientContext } from '../clientContext.ts';

/** Milliseconds after which an answer is too late to be expected. */
const patience = 500;
/** How often it is asked anew while the author types on in the line. */
const mostTries = 5;

/** Resolves when the keys that were pressed before have done what they do. */
let done: Promise<unknown> = Promise.resolve();

/**
 * What a key does with the item of the cursor, after the keys that were pressed before it.
 * @returns whether that was done; false where the key is the editor's
 */
export function typeKey(context: ClientContext, kind: TypingKind): Promise<boolean> {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== 'hyoka') return Promise.resolve(false);
  // Enter is about the line that it has made, the others about the item as it is when it is their turn.
  const entered = kind === 'enter' ? placeOf(editor) : null;
  const typed = done.then(() => typeInto(context, editor, kind, entered ?? placeOf(editor)));
  done = typed.catch(() => false);
  return typed;
}

/** Where the cursor is, and what stands before it on its line. */
interface Place {
  readonly started: Position;
  readonly before: string;
}

const placeOf = ({ document, selection: { active } }: TextEditor): Place => ({
  started: active,
  before: beforeOf(document, active),
});

async function typeInto(
  context: ClientContext,
  editor: TextEditor,
  kind: TypingKind,
  { started, before }: Place,
): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    const { document, selection } = editor;
    const { version } = document;
    // What was typed behind the cursor of Enter is text like any that was there before.
    const position = kind === 'enter' ? started : selection.active;
    const answer = await soon(ask(context, document, position, kind));
    if (window.activeTextEditor !== editor || !isStill(editor, started.line)) return true;
    // Another key moved the line meanwhile: what was asked is about a line that is no more.
    if (kind === 'enter' && beforeOf(document, started) !== before) return true;
    if (document.version !== version) continue;
    if (answer === undefined) return false;
    if (answer.edits.length === 0 || (await make(context, editor, kind, answer, position))) return true;
  }
  return true;
}

const beforeOf = (document: TextDocument, { line, character }: Position): string =>
  line < document.lineCount ? document.lineAt(line).text.slice(0, character) : '';

const isStill = ({ selections, selection }: TextEditor, line: number): boolean =>
  selections.length === 1 && selection.isEmpty && selection.active.line === line;

async function ask(
  context: ClientContext,
  document: TextDocument,
  position: Position,
  kind: TypingKind,
): Promise<TypingResult | undefined> {
  const uri = context.client.code2ProtocolConverter.asUri(document.uri);
  const { line, character } = position;
  const params: TypingParams = { uri, version: document.version, position: { line, character }, kind };
  return askServer(context, typingRequest, params);
}

const soon = <Answer>(answer: Promise<Answer>): Promise<Answer | undefined> =>
  Promise.race([
    answer,
    new Promise<undefined>((resolve) => {
      setTimeout(resolve, patience, undefined);
    }),
  ]);

/** Makes the edits, unless something was typed: the editor refuses them then. With Enter they are one step to undo. */
async function make(
  { client }: ClientContext,
  editor: TextEditor,
  kind: TypingKind,
  { edits, cursor }: TypingResult,
  asked: Position,
): Promise<boolean> {
  const { protocol2CodeConverter } = client;
  const { version } = editor.document;
  const wasAsked = editor.selection.active.isEqual(asked);
  const made = await editor.edit(
    (builder) => {
      for (const { range, newText } of edits) {
        const place = protocol2CodeConverter.asRange(range);
        // What is inserted at the cursor takes it along.
        if (place.isEmpty) builder.insert(place.start, newText);
        else builder.replace(place, newText);
      }
    },
    { undoStopBefore: kind !== 'enter', undoStopAfter: true },
  );
  // The editor keeps the cursor in its text by itself but where the two cannot be told apart.
  const expected = protocol2CodeConverter.asPosition(cursor);
  const isAsAsked = wasAsked && made && editor.document.version === version + 1;
  if (isAsAsked && !editor.selection.active.isEqual(expected))
    editor.selection = new Selection(expected, expected);
  return made;
}

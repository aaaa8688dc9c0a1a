// What concerns the sentences that many documents share: where they stand, changed everywhere, and where they vary.
import { commands, Disposable } from 'vscode';
import { sectionUsesCommand } from '../../../server/src/protocol.ts';
import type { Feature } from '../clientContext.ts';
import { changeEverywhere } from './changeEverywhere.ts';
import { findSentence } from './findSentence.ts';
import { replaceTerm } from './replaceTerm.ts';
import { sectionUses } from './sectionUses.ts';
import { variantsReport } from './reportVariants.ts';

export const sentencesFeature: Feature = (context) =>
  Disposable.from(
    commands.registerCommand('hyoka.findSentence', () => findSentence(context)),
    commands.registerCommand('hyoka.changeEverywhere', () => changeEverywhere(context)),
    commands.registerCommand('hyoka.replaceTerm', () => replaceTerm(context)),
    commands.registerCommand(sectionUsesCommand, (uri: unknown, line: unknown) =>
      sectionUses(context, uri, line),
    ),
    variantsReport(context),
  );

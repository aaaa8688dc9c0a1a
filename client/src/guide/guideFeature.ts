// What leads into the language: the page that has it on one screen with the keys, and the walkthrough.
import { commands, Disposable } from 'vscode';
import type { Feature } from '../clientContext.ts';
import { language } from '../language.ts';
import { showPage } from '../showPage.ts';

export const guideFeature: Feature = (context) =>
  Disposable.from(
    commands.registerCommand('hyoka.showGuide', () =>
      showPage(context, language === 'ja' ? 'guide.ja.md' : 'guide.md'),
    ),
    commands.registerCommand('hyoka.openWalkthrough', () =>
      commands.executeCommand(
        'workbench.action.openWalkthrough',
        `${context.extension.extension.id}#firstSteps`,
      ),
    ),
  );

// 書き方を一枚で見る: the page that has the language and the keys on one screen.
import { commands, env } from 'vscode';
import type { Feature } from '../clientContext.ts';
import { showPage } from '../showPage.ts';

export const guideFeature: Feature = (context) =>
  commands.registerCommand('hyoka.showGuide', () =>
    showPage(context, env.language.startsWith('ja') ? 'guide.ja.md' : 'guide.md'),
  );

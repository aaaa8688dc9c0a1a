// The commands about the server itself: restart it, show its log. Also how a start that fails is told.
import { t } from '@vscode/l10n';
import { commands, Disposable, window } from 'vscode';
import type { ClientContext, Feature } from './clientContext.ts';
import { showFailure } from './showFailure.ts';

export const serverFeature: Feature = (context) =>
  Disposable.from(
    commands.registerCommand('hyoka.restartServer', () => restartServer(context)),
    commands.registerCommand('hyoka.showOutput', () => context.output.show()),
  );

export async function startServer(context: ClientContext): Promise<void> {
  try {
    await context.client.start();
  } catch (error) {
    context.output.error(error instanceof Error ? error : String(error));
    showFailure(
      context,
      t`言語サーバーを始められませんでした：「Hyōka: サーバーを再起動」を実行してください`,
    );
  }
}

async function restartServer(context: ClientContext): Promise<void> {
  if (context.client.needsStop()) {
    try {
      await context.client.stop();
    } catch (error) {
      // A server that does not stop in time is left to end by itself; the new one is what the author asked for.
      context.output.warn(String(error));
    }
  }
  await startServer(context);
  if (context.client.isRunning()) window.setStatusBarMessage(t`Hyōka：サーバーを再起動しました`, 5000);
}

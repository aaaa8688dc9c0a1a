// The requests about a new document on a connection: the forms that there are, and what a document on one of them begins with.
import type { Connection } from 'vscode-languageserver';
import { type Config, noConfig } from '../core/config/config.ts';
import {
  type FormsParams,
  formsRequest,
  type FormsResult,
  type SkeletonParams,
  skeletonRequest,
  type SkeletonResult,
} from '../protocol.ts';
import { guard } from './guard.ts';

/** `configOf`: what is in force for a document, by its URI. */
export function serveNewDocument(
  connection: Connection,
  configOf: (uri: string) => Promise<Config>,
  log: (message: string) => void,
): void {
  const load = async ({ folder }: FormsParams) => {
    // Whatever the document will be called.
    const config = folder === null ? noConfig : configOf(`${folder.replace(/\/$/, '')}/.hyoka`);
    return Promise.all([import('./newDocument.ts'), config]);
  };
  connection.onRequest(
    formsRequest,
    guard<[FormsParams], Promise<FormsResult>>(log, formsRequest, [], async (params) => {
      const [{ formChoices }, config] = await load(params);
      return formChoices(config);
    }),
  );
  connection.onRequest<SkeletonResult | null, void>(
    skeletonRequest,
    guard<[SkeletonParams], Promise<SkeletonResult | null>>(log, skeletonRequest, null, async (params) => {
      const [{ skeletonOn }, config] = await load(params);
      return skeletonOn(config, params);
    }),
  );
}

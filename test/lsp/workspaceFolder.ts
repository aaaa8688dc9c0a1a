// A folder on disk that servers are started on: empty before each test. The servers end after the last, without an error.
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeEach, expect } from 'vitest';
import { type Session, startSession } from './session.ts';

/** `capabilities`: what the clients can do. */
export function workspaceFolder(capabilities: object) {
  const path = mkdtempSync(join(tmpdir(), 'hyoka-workspace-'));
  const sessions: Session[] = [];
  afterAll(async () => {
    for (const session of sessions) {
      expect(session.errors).toEqual([]);
      expect(await session.end()).toBe(0);
    }
    rmSync(path, { recursive: true });
  });
  beforeEach(() => {
    rmSync(path, { recursive: true });
    mkdirSync(path);
  });
  const pathOf = (name: string) => join(path, name);
  const uriOf = (name: string) => pathToFileURL(pathOf(name)).href.replace(/\/$/, '');
  return {
    pathOf,
    uriOf,
    /** Writes a file, with the folders that it is in, and gives its URI. */
    write: (name: string, text: string): string => {
      mkdirSync(join(pathOf(name), '..'), { recursive: true });
      writeFileSync(pathOf(name), text);
      return uriOf(name);
    },
    remove: (name: string) => rmSync(pathOf(name), { recursive: true }),
    /** A server on the whole folder, or on `folders` in it. */
    start: async (settings: Record<string, unknown> = {}, folders = ['']): Promise<Session> => {
      const session = await startSession(capabilities, { folders: folders.map(uriOf), settings });
      sessions.push(session);
      return session;
    },
  };
}

/** A client that tells of what changes on disk. */
export const watching = {
  textDocument: { synchronization: { dynamicRegistration: true } },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeWatchedFiles: { dynamicRegistration: true },
  },
};

// The types of vscodeCommand.mjs, for the tests.
export interface Machine {
  readonly platform: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly pathFolders: readonly string[];
}

export interface Wish {
  readonly platform: string;
  readonly found: readonly string[];
  readonly hasScreen: boolean;
  readonly isRoot: boolean;
  readonly extension: string;
  readonly folder: string;
  readonly document: string;
}

export function vscodePlaces(machine: Machine): string[];
export function vscodeCommand(
  wish: Wish,
): { readonly command: string; readonly args: readonly string[] } | undefined;

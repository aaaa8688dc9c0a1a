// The tree 版: the versions of a document, newest first, and below each what changed from the one before. Knows no command's
// inside.
import { t } from '@vscode/l10n';
import {
  Disposable,
  EventEmitter,
  RelativePattern,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  type TreeDataProvider,
  type Uri,
  window,
  workspace,
} from 'vscode';
import type { ChangedItem } from '../../../server/src/protocol.ts';
import type { ClientContext } from '../clientContext.ts';
import { fileName } from '../fileName.ts';
import { changesBetween, countsOf } from './versionChanges.ts';
import { type Version, versionsFolder, versionsOf } from './versionFiles.ts';

export interface VersionNode {
  readonly kind: 'version';
  readonly version: Version;
  /** The one before; undefined for the first. */
  readonly older: Version | undefined;
}

interface ItemNode {
  readonly kind: 'item';
  readonly item: ChangedItem;
  readonly of: VersionNode;
  readonly index: number;
}

type Node = VersionNode | ItemNode;

export interface VersionTree extends Disposable {
  /** The document whose versions are shown; undefined: none. */
  document(): Uri | undefined;
  show(document: Uri | undefined): void;
  refresh(): void;
}

const icons: Readonly<Record<ChangedItem['kind'], string>> = {
  changed: 'diff-modified',
  added: 'diff-added',
  removed: 'diff-removed',
};

export function versionTree(context: ClientContext): VersionTree {
  const changed = new EventEmitter<Node | undefined>();
  const changes = changesBetween(context);
  /** What stands beside each version, by its URI and that of the one before. */
  const descriptions = new Map<string, string>();
  let document: Uri | undefined;
  let watcher: Disposable | undefined;

  /** Reckoned after the list is shown: a long list is there at once. */
  const describe = async (node: VersionNode, older: Version, key: string): Promise<void> => {
    const items = await changes(older.uri, node.version.uri);
    const text = items === undefined ? '' : countsOf(items);
    if (descriptions.get(key) === text) return;
    descriptions.set(key, text);
    changed.fire(node);
  };

  const versionItem = (node: VersionNode): TreeItem => {
    const { version, older } = node;
    const item = new TreeItem(
      version.label,
      older === undefined ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed,
    );
    item.id = version.uri.toString();
    item.iconPath = new ThemeIcon('history');
    item.contextValue = 'version';
    item.tooltip = workspace.asRelativePath(version.uri);
    item.command = { title: t`版を開く`, command: 'vscode.open', arguments: [version.uri] };
    const key = `${item.id} ${older?.uri.toString() ?? ''}`;
    item.description = older === undefined ? t`最初の版` : (descriptions.get(key) ?? '');
    if (older !== undefined) void describe(node, older, key);
    return item;
  };

  const changeItem = ({ item: { kind, kindName, path }, of, index }: ItemNode): TreeItem => {
    const item = new TreeItem(path);
    item.iconPath = new ThemeIcon(icons[kind]);
    item.description = kindName;
    item.tooltip = t`${kindName}：${path}`;
    item.command = {
      title: t`二つの版を比べる`,
      command: 'hyoka.compareVersions',
      arguments: [of.older?.uri, of.version.uri, index],
    };
    return item;
  };

  const versionNodes = async (): Promise<VersionNode[]> => {
    const versions = document === undefined ? [] : await versionsOf(document);
    return versions.map((version, index) => ({ kind: 'version', version, older: versions[index + 1] }));
  };

  const itemNodes = async (of: VersionNode): Promise<ItemNode[]> => {
    const items = of.older === undefined ? [] : await changes(of.older.uri, of.version.uri);
    return (items ?? []).map((item, index) => ({ kind: 'item', item, of, index }));
  };

  const treeDataProvider: TreeDataProvider<Node> = {
    onDidChangeTreeData: changed.event,
    getTreeItem: (node) => (node.kind === 'version' ? versionItem(node) : changeItem(node)),
    getChildren: (node) => {
      if (node === undefined) return versionNodes();
      return node.kind === 'version' ? itemNodes(node) : [];
    },
  };
  const view = window.createTreeView('hyoka.versions', { treeDataProvider, canSelectMany: true });
  const refresh = (): void => changed.fire(undefined);

  const show = (next: Uri | undefined): void => {
    if (next?.toString() === document?.toString()) return;
    document = next;
    watcher?.dispose();
    watcher = next && watch(next, refresh);
    view.description = next === undefined ? '' : fileName(next);
    refresh();
  };

  return {
    document: () => document,
    show,
    refresh,
    dispose: () => Disposable.from(view, changed, { dispose: () => watcher?.dispose() }).dispose(),
  };
}

function watch(document: Uri, told: () => void): Disposable {
  const watcher = workspace.createFileSystemWatcher(new RelativePattern(versionsFolder(document), '*.hyoka'));
  return Disposable.from(
    watcher,
    watcher.onDidCreate(told),
    watcher.onDidChange(told),
    watcher.onDidDelete(told),
  );
}

// The words of a page, which it was given with its data: imported before everything that says something.
import { config } from '@vscode/l10n';

config({ contents: document.body.dataset['words'] ?? '{}' });

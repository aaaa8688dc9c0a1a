// `// hyoka-ignore RULE 理由` in a comment.
import grammar, { type HyokaSemantics } from '../../../../grammar/generated/hyoka.ohm-bundle.js';

/** Which rule is silenced, and why. */
export interface Directive {
  readonly code: string;
  readonly reason: string;
}

const semantics: HyokaSemantics = grammar.createSemantics();

semantics.addOperation<Directive>('directive()', {
  directive: (_slashes, _1, _word, _2, code, _3, reason) => ({
    code: code.sourceString,
    reason: reason.sourceString.trim(),
  }),
});

/** The directive in a comment line, with or without the blanks around it; null for any other comment. */
export function readDirective(comment: string): Directive | null {
  const match = grammar.match(comment.trim(), 'directive');
  return match.succeeded() ? (semantics(match)['directive']() as Directive) : null;
}

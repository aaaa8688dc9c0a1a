// What Latin letters are called in Japanese.

/** By letters: how they are read. */
export type Names = Readonly<Record<string, string>>;

/** 「a えー,b びー」, to be looked up. */
export const named = (names: string): Names =>
  Object.fromEntries(names.split(',').map((each) => each.split(' ')));

export const usualNames: Names = {
  ...named(
    'a えー,b びー,c しー,d でぃー,e いー,f えふ,g じー,h えいち,i あい,j じぇー,k けー,l える,m えむ,n えぬ',
  ),
  ...named(
    'o おー,p ぴー,q きゅー,r あーる,s えす,t てぃー,u ゆー,v ぶい,w だぶりゅー,x えっくす,y わい,z ぜっと',
  ),
};

/** What some people say instead. Who does so for one letter of a habit does so for the others, so that few ways come of it. */
export const habits: readonly Names[] = [
  named('a えい,j じぇい,k けい'),
  named('d でー,t てー'),
  named('h えっち'),
  named('v ゔぃー'),
];

/** All that a letter is called. */
export const letterNames = (letter: string): readonly string[] =>
  [usualNames, ...habits].flatMap((names) => names[letter] ?? []);

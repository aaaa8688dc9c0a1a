// What is usually written in 説明, by 提出時期: data of their own, for the rules load them, and not all stock sentences. That a
// change is one of these is for the author to say.
import data from './reasons.json' with { type: 'json' };

export const reasons = data.phrases;

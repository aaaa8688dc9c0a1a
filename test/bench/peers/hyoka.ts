// Our side, in a process like that of the peers.
import { Analysis } from '../../../server/src/core/analyze.ts';
import { answerRuns } from './answerRuns.ts';

answerRuns((text) => new Analysis(text).findings.length);

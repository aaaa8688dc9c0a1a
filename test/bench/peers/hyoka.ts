// Our side, in a process like that of the peers.
import { analyze } from '../../../server/src/core/analyze.ts';
import { answerRuns } from './answerRuns.ts';

answerRuns((text) => analyze(text).findings.length);

// Every suite of the editor tests. The runner comes first: it makes the globals that the suites use.
export { run } from '../support/run.ts';
import './smoke.ts';
import './findings.ts';
import './config.ts';
import './writing.ts';
import './runOn.ts';
import './preview.ts';
import './longPreview.ts';
import './tables.ts';
import './firstSteps.ts';
import './language.ts';
import './derive.ts';
import './chain.ts';
import './sentences.ts';
import './typing.ts';
import './versions.ts';

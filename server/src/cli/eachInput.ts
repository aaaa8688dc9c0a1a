// A run over several inputs: one that cannot be read is said and the rest goes on.
import { say, showProgress, UsageError } from './output.ts';

/**
 * Runs `one` for each input, which answers whether all is well. Exit status: 0 all well, 1 not, 2 an input was refused
 * with a UsageError.
 */
export async function eachInput<Input>(
  inputs: readonly Input[],
  one: (input: Input) => Promise<boolean>,
): Promise<0 | 1 | 2> {
  let status: 0 | 1 | 2 = 0;
  for (const [done, input] of inputs.entries()) {
    showProgress(done, inputs.length);
    try {
      if (!(await one(input)) && status === 0) status = 1;
    } catch (error) {
      if (!(error instanceof UsageError)) throw error;
      say(error.message);
      status = 2;
    }
  }
  showProgress(inputs.length, inputs.length);
  return status;
}

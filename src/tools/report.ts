import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';

/**
 * Runs a command that reports and refuses nothing: prints the text that `report` makes of the options, or the help. What is wrong with an option (a
 * `RangeError` of `report`, or one that `parseArgs` does not know) is told with the help, and the command fails.
 */
export async function runReport<Options extends ParseArgsOptionsConfig>(
  options: Options,
  help: string,
  report: (values: ReturnType<typeof parseArgs<{ options: Options }>>['values'], today: string) => Promise<string>,
): Promise<void> {
  try {
    const { values } = parseArgs({ options });
    const wantsHelp = 'help' in values && values['help'] === true;
    console.log(wantsHelp ? help : await report(values, new Date().toISOString().slice(0, 10)));
  } catch (error) {
    const { code, message } = error as NodeJS.ErrnoException;
    if (!(error instanceof RangeError) && !code?.startsWith('ERR_PARSE_ARGS')) throw error;
    console.error(`${message}\n\n${help}`);
    process.exitCode = 1;
  }
}

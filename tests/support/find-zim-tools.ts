import { spawnSync } from 'node:child_process';
import { installPackages } from './debian.ts';

const tools = ['zimwriterfs', 'zimcheck', 'kiwix-serve'] as const;
const packages = ['zim-tools', 'kiwix-tools'] as const;

/**
 * Whether the tools that make, check and serve ZIM files are on this machine. As root on Debian or Ubuntu it installs them. Where they can’t be
 * had it says what is left out and how to get them; in continuous integration, where nothing may be left out, it throws.
 */
export function findZimTools(say: (message: string) => void = console.log): boolean {
  if (missing().length === 0) return true;
  installPackages(packages, `No ${missing().join(', ')} on this machine.`, say);
  const left = missing();
  if (left.length === 0) return true;
  const message =
    `The ZIM file is not tested: this machine has no ${left.join(', ')}. ` +
    `Debian and Ubuntu: apt-get install ${packages.join(' ')}; elsewhere: https://kiwix.org and https://download.openzim.org/release/zim-tools/.`;
  if (process.env['CI']) throw new Error(message);
  say(message);
  return false;
}

function missing(): string[] {
  return tools.filter((tool) => spawnSync(tool, ['--version'], { stdio: 'ignore' }).error !== undefined);
}

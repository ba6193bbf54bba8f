import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';

/**
 * Installs packages on Debian or Ubuntu, as root; whether that went well. Elsewhere, and for anybody else, it does nothing. `say` is told each
 * command before it runs, after `why`.
 */
export function installPackages(packages: readonly string[], why: string, say: (message: string) => void): boolean {
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get')) return false;
  return [
    ['update', '-qq'],
    ['install', '-y', '-qq', '--no-install-recommends', ...packages],
  ].every((parameters) => {
    say(`${why} Running: apt-get ${parameters.join(' ')}`);
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    return spawnSync('apt-get', parameters, { stdio: 'inherit', env }).status === 0;
  });
}

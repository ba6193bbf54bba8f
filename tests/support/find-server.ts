import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { installPackages } from './debian.ts';

/** A web server that the tests run, by its command, with the Debian packages that bring it. */
const packages = {
  nginx: ['nginx', 'libnginx-mod-http-brotli-static'],
  caddy: ['caddy'],
  python3: ['python3'],
} as const;

export type ServerCommand = keyof typeof packages;

export const servers = Object.keys(packages) as ServerCommand[];

/**
 * The path of a server; where there is none it is installed, as root on Debian or Ubuntu. Undefined, with a line that says so, where it is not to be
 * had. On a machine for continuous integration (`CI=true`) that throws: there nothing may be left out silently.
 */
export function findServer(
  command: ServerCommand,
  say: (message: string) => void = (message) => process.stdout.write(`${message}\n`),
): string | undefined {
  const path =
    installed(command) ??
    (installPackages(packages[command], `${command} was not found.`, say) ? installed(command) : undefined);
  if (path !== undefined) return path;
  const advice = `Debian and Ubuntu: apt-get install ${packages[command].join(' ')}`;
  if (process.env['CI']) throw new Error(`${command} was not found and could not be installed. ${advice}`);
  say(`${command} was not found; its tests are left out. ${advice}`);
  return undefined;
}

function installed(command: ServerCommand): string | undefined {
  // Debian keeps servers where not every user looks for commands.
  const folders = [...(process.env['PATH'] ?? '').split(delimiter), '/usr/sbin', '/usr/local/sbin'];
  return folders.map((folder) => join(folder, command)).find((path) => existsSync(path));
}

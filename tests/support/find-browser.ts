import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium } from 'playwright';
import { installPackages } from './debian.ts';

/** What a Chromium is asked for in tests: nothing in the background, no sandbox where it can’t have one (as root). */
export const browserFlags: readonly string[] = [
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

const commands = ['chromium', 'chromium-browser', 'google-chrome-stable', 'google-chrome', 'chrome', 'microsoft-edge'];
const usualPlaces = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge',
  '/snap/bin/chromium',
  ...['PROGRAMFILES', 'PROGRAMFILES(X86)', 'LOCALAPPDATA'].flatMap((name) => {
    const folder = process.env[name];
    return folder
      ? ['Google/Chrome/Application/chrome.exe', 'Microsoft/Edge/Application/msedge.exe'].map((file) =>
          join(folder, file),
        )
      : [];
  }),
];

const advice =
  'Install Chromium or Chrome (Debian and Ubuntu: apt-get install chromium; elsewhere: npx playwright install chromium), ' +
  'or name one in the environment variable CHROMIUM_PATH.';

/**
 * The path of a Chromium for the tests: the one that `CHROMIUM_PATH` or `CHROME_PATH` names, else one of this machine, else Playwright’s own.
 * Where there is none it installs one. It throws, saying what to do, when that fails too.
 */
export function findBrowser(say: (message: string) => void = console.log): string {
  for (const name of ['CHROMIUM_PATH', 'CHROME_PATH']) {
    const path = process.env[name];
    if (!path) continue;
    if (!existsSync(path)) throw new Error(`${name} names ${path}, which does not exist. ${advice}`);
    return path;
  }
  const found = installed();
  if (found) return found;
  return install(say);
}

function installed(): string | undefined {
  const folders = (process.env['PATH'] ?? '').split(delimiter);
  const inPath = commands.flatMap((command) =>
    folders.map((folder) => join(folder, process.platform === 'win32' ? `${command}.exe` : command)),
  );
  return [...inPath, ...usualPlaces, chromium.executablePath()].find((path) => existsSync(path));
}

function install(say: (message: string) => void): string {
  const why = 'No browser found on this machine.';
  const playwright = join(import.meta.dirname, '../../node_modules/playwright/cli.js');
  const attempts = [
    () => installPackages(['chromium'], why, say),
    () => {
      say(`${why} Running: ${process.execPath} ${playwright} install chromium`);
      spawnSync(process.execPath, [playwright, 'install', 'chromium'], { stdio: 'inherit' });
    },
  ];
  for (const attempt of attempts) {
    attempt();
    const path = installed();
    if (path && starts(path)) {
      say(`Installed a browser: ${path}`);
      return path;
    }
  }
  throw new Error(`No browser was found for the tests, and none could be installed. ${advice}`);
}

/** Ubuntu’s package of that name is a stub that only points to a snap. */
function starts(path: string): boolean {
  try {
    execFileSync(path, ['--version'], { stdio: 'pipe' });
    return true;
  } catch {
    return false;
  }
}

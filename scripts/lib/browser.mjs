import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';

const installed = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

/** A Chromium to test in: the one that the environment names, an installed one, or the one that npm brought. */
export async function findBrowser() {
  const named = process.env.PLAYWRIGHT_CHROMIUM_EXECUTABLE;
  return (
    named ??
    installed.find(file => existsSync(file)) ??
    chromium.executablePath()
  );
}

/** Quiet, and fit for a container: without these Chromium looks for hosts that are not there. */
export const browserArgs = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

import { resolve } from 'node:path';

/**
 * A path as whoever started the command means it: yarn runs a workspace's scripts in the
 * workspace's folder, and tells in INIT_CWD where it was called.
 * @returns an absolute path
 */
export function callersPath(path: string): string {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

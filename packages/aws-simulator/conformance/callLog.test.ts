import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unknownCalls } from './callLog';

describe('a log of calls', () => {
  const folder = mkdtempSync(join(tmpdir(), 'calls-'));
  afterAll(() => rmSync(folder, { recursive: true }));

  const log = (...commands: string[]) => {
    const file = join(folder, 'log');
    const lines = commands.map(command =>
      JSON.stringify({ service: 'Organizations', command, outcome: 'ok' }),
    );
    writeFileSync(file, lines.map(line => `${line}\n`).join(''));
    return file;
  };

  it('is fine where the suite plays each', () => {
    expect(unknownCalls(log('ListAccounts', 'ListRoots'))).toEqual([]);
  });

  it('names a call that the suite does not play', () => {
    expect(unknownCalls(log('LeaveOrganization', 'LeaveOrganization'))).toEqual(
      [
        "organizations:LeaveOrganization was called 2 times while the plugins' tests ran, and is not in conformance/model/calls.ts.",
      ],
    );
  });

  it('is missed where it should be there', () => {
    expect(unknownCalls(join(folder, 'none'))).toHaveLength(1);
  });
});

import { ConfigReader } from '@backstage/config';
import { peopleFromAnywhere } from './catalogTrust';

const kinds = (catalog?: object) =>
  peopleFromAnywhere(
    new ConfigReader(catalog ? JSON.parse(JSON.stringify({ catalog })) : {}),
  );

describe('peopleFromAnywhere', () => {
  it.each<[string, object | undefined, string[]]>([
    ["Backstage's default", undefined, []],
    ['rules without people', { rules: [{ allow: ['Component', 'API'] }] }, []],
    [
      'people from any location',
      { rules: [{ allow: ['Component', 'User'] }, { allow: ['group'] }] },
      ['Group', 'User'],
    ],
    [
      'a kind that is written as an object',
      { rules: [{ allow: [{ kind: 'Group' }] }] },
      ['Group'],
    ],
    [
      'people from certain locations only',
      { rules: [{ allow: ['Group'], locations: [{ type: 'file' }] }] },
      [],
    ],
    [
      'people from any URL',
      { rules: [{ allow: ['Group'], locations: [{ type: 'url' }] }] },
      ['Group'],
    ],
    [
      'people from all of a host',
      {
        rules: [
          {
            allow: ['User'],
            locations: [{ type: 'url', pattern: 'https://github.com/**' }],
          },
        ],
      },
      ['User'],
    ],
    [
      'people from one repository',
      {
        rules: [
          {
            allow: ['User', 'Group'],
            locations: [
              { type: 'url', pattern: 'https://github.com/acme/people/**' },
              { type: 'url', exact: 'https://github.com/acme/people.yaml' },
            ],
          },
        ],
      },
      [],
    ],
    [
      'people from one location, by its own rule',
      {
        rules: [{ allow: ['Component'] }],
        locations: [
          { type: 'file', target: 'x', rules: [{ allow: ['User'] }] },
        ],
      },
      [],
    ],
  ])('judges %s', (_, catalog, people) => {
    expect(kinds(catalog)).toEqual(people);
  });
});

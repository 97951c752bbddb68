import { listed } from './listed';

it('parts what a sentence lists', () => {
  expect(listed('trails', 'main, org-trail')).toEqual(['main', 'org-trail']);
});

it('leaves alone what is no list', () => {
  expect(listed('cause', 'this, and that')).toEqual(['this, and that']);
});

it('parts accounts after their ids, for their names may hold commas', () => {
  expect(listed('accounts', 'Big, Inc (111111111111), 222222222222')).toEqual([
    'Big, Inc (111111111111)',
    '222222222222',
  ]);
});

it.each(['groups', 'recipients'])('calls %s by their names', param => {
  expect(
    listed(param, 'group:default/cloudtrail-admins, group:aws/readers, nobody'),
  ).toEqual(['cloudtrail-admins', 'aws/readers', 'nobody']);
});

it.each(['user', 'actor'])('calls a %s by name', param => {
  expect(listed(param, 'user:default/acme-admin')).toEqual(['acme-admin']);
});

/** What the sign-in page says, in Japanese. A key that is missing here does not compile. */
export default {
  title: 'CloudTrail for Organizations: デモポータル',
  intro:
    'ここから AWS には接続しません。ポータルは、このマシン上の組み込み AWS に接続しています。サインインする人を選んでください。',
  signIn: 'サインイン',
  signInAs: '{{name}} ({{role}}) としてサインイン',
  'role.engineer': 'エンジニア',
  'role.platform-engineer': 'プラットフォームエンジニア',
  'role.acme-admin': 'Acme の管理アカウントの管理者',
  'role.globex-admin': 'Globex の管理アカウントの管理者',
  'about.engineer':
    'Acme のアカウントでサービスを開発しています。Acme を閲覧できますが、何も変更できません。',
  'about.platform-engineer':
    'すべての組織の監査態勢に責任を持ち、信頼されたアクセスが無効になると通知を受けます。すべての組織を閲覧できますが、何も変更できません。',
  'about.acme-admin': 'すべての組織を閲覧でき、Acme だけを変更できます。',
  'about.globex-admin': 'すべての組織を閲覧でき、Globex だけを変更できます。',
};

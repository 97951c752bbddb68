import type { english } from 'backstage-plugin-cloudtrail-organizations-common';

type Key = Extract<
  keyof typeof english,
  `change.${string}` | `export.${string}`
>;

/** What changed, and who is told. A key that is missing here does not compile. */
export const history: Record<Key, string> = {
  'change.gone': '対象はもう存在しません。',
  'change.notObserved': 'その間、ポータルは組織を観測していませんでした。',
  'change.state.active': '{{organization}} は有効です',
  'change.state.incomplete': '{{organization}} は設定が不完全です',
  'change.state.failing': '{{organization}} は失敗しています',
  'change.state.disabled': '{{organization}}: 信頼されたアクセスは無効です',
  'change.state.unknown': '{{organization}}: 状態は不明です',
  'change.finding.fail': '{{organization}} は不合格です: {{control}}',
  'change.finding.pass': '{{organization}} は再び合格です: {{control}}',
  'change.finding.unknown':
    '{{organization}}、判定できなくなりました: {{control}}',
  'change.finding.notApplicable':
    '{{organization}}、該当しなくなりました: {{control}}',
  'change.was': '{{sinceAt}} から。それ以前: {{before}}。',
  'change.since': '{{sinceAt}} から。',
  'change.digest': '{{organization}}: {{count}} 件の変更',
  'change.digest.more_one': 'ほか {{count}} 件。',
  'change.digest.more_other': 'ほか {{count}} 件。',
  'change.blind': '{{organization}}: ポータルは観測できていません',
  'change.blind.since':
    'ポータルは {{sinceAt}} から組織を観測できていません。表示される内容は不明なものとなります。',
  'change.seesAgain': '{{organization}}: ポータルは再び観測しています',
  'change.seesAgain.since':
    '{{sinceAt}} から観測できませんでしたが、ポータルは再び組織を観測しています。',
  'change.waiverExpired': '{{organization}}: 免除の期限が切れました',
  'change.waiverExpired.what':
    '{{user}} による {{finding}} の免除は {{expiredAt}} に期限が切れました。理由: {{reason}}',
  'change.waiverExpired.next':
    '検出結果がまだ不合格であれば、再び未解決として数えられます。原因を修正するか、改めて免除してください。',
};

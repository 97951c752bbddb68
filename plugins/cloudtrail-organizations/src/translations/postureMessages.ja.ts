/** What the plugin itself says of posture over time and of coverage. */
export const postureMessages = {
  'coverage.delivering': '配信中',
  'coverage.silent': '配信なし',
  'coverage.uncovered': '対象外',
  'coverage.unverified': '未検証',
  'coverage.suspended': '停止',
  'coverage.unknown': '不明',

  'verdict.pass': '合格',
  'verdict.fail': '不合格',
  'verdict.unknown': '不明',
  'verdict.notApplicable': '該当なし',

  'outcome.observed': '確認済み',
  'outcome.changed': '変更',
  'outcome.denied': 'アクセス拒否',
  'outcome.failed': 'AWS のエラー',
  'outcome.throttled': 'スロットリング',
  'outcome.unreachable': '接続不可',
  'outcome.notApplicable': '該当なし',

  'history.of': '履歴: {{title}}',
  'history.close': '履歴を閉じる',
  'history.loading': '履歴を読み込んでいます',
  'history.none': 'このポータルはまだ変更を確認していません。',
  'history.older': 'さらに古い履歴を表示',
  'history.between': '{{from}} から {{until}} まで',
  'history.first': 'それより前のことはこのポータルには分かりません。',
  'history.details': '確認した内容',
} as const;

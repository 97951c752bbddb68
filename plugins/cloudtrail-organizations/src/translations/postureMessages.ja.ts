/** What the plugin itself says of posture over time and of coverage. */
export const postureMessages = {
  'coverage.delivering': '配信中',
  'coverage.silent': '配信なし',
  'coverage.uncovered': '記録対象外',
  'coverage.unverified': '未検証',
  'coverage.suspended': '非アクティブ',
  'coverage.unknown': '不明',

  'coverageCount.silent': '配信なし {{number}}',
  'coverageCount.uncovered': '記録対象外 {{number}}',
  'coverageCount.unverified': '未検証 {{number}}',
  'coverageCount.unknown': '不明 {{number}}',

  'trailOwner.certainly': '{{name}} が所有',
  'trailOwner.perhaps': '{{name}} が所有している可能性あり',
  'trailOwner.controlTower': 'AWS Control Tower',
  'trailOwner.landingZoneAccelerator': 'Landing Zone Accelerator',
  'trailOwner.cloudFormation': 'AWS CloudFormation',
  'trailOwner.terraform': 'Terraform',

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

  'plot.title_one': '過去 {{count}} 日間のカバレッジと検出結果',
  'plot.title_other': '過去 {{count}} 日間のカバレッジと検出結果',
  'plot.range': '期間',
  'plot.days_one': '{{count}} 日',
  'plot.days_other': '{{count}} 日',
  'plot.loading': '過去の確認結果を読み込んでいます',
  'plot.none': 'この期間の記録はまだありません。次回の確認から記録されます。',
  'plot.drop':
    '{{time}}: 配信を確認したアカウントが {{from}} 個から {{to}} 個に減りました。',
  'plot.beginning': 'このポータルの記録は {{time}} からです。',
  'plot.asTable': '表で表示',
  'plot.caption':
    '表示できるすべての組織の、配信中のアカウントと未解決の検出結果 (変化した時刻ごと)',
  'plot.from': '時刻',
  'plot.accounts': '配信中のアカウント',
  'plot.accountsNow':
    '現在、アクティブなアカウント {{active}} 個のうち {{covered}} 個が配信中。',
  'plot.findings': '未解決の検出結果',
  'plot.findingsNow':
    '現在、重大または高 {{grave}} 件、中または低 {{lesser}} 件。',
  'plot.covered': '配信中',
  'plot.active': 'アクティブなアカウント',
  'plot.grave': '重大または高',
  'plot.lesser': '中または低',
  'plot.value': '{{name}}: {{value}}',
} as const;

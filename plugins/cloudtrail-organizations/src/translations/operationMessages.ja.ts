/** What the plugin itself says of operations, in AWS's own Japanese terms. */
export const operationMessages = {
  'operation.enable-trusted-access': '信頼されたアクセスを有効にする',
  'operation.disable-trusted-access': '信頼されたアクセスを無効にする',

  'operationButton.enable-trusted-access': '有効にする…',
  'operationButton.disable-trusted-access': '無効にする…',

  'operations.caption': '過去および実行中の操作 (新しい順)',
  'operations.none': 'このポータルはここではまだ何も変更していません。',
  'operations.loading': '操作を読み込んでいます',
  'operations.operation': '操作',
  'operations.status': '状態',
  'operations.requestedBy': '実行者',
  'operations.requestedAt': '日時',
  'operations.reason': '理由',
  'operations.newer': '新しい操作',
  'operations.older': '以前の操作',
  'operations.total_one': '{{count}} 件の操作',
  'operations.total_other': '{{count}} 件の操作',

  'operationStatus.planned': '計画済み',
  'operationStatus.awaiting-approval': '承認待ち',
  'operationStatus.running': '実行中',
  'operationStatus.succeeded': '成功',
  'operationStatus.failed': '失敗',
  'operationStatus.interrupted': '中断',
  'operationStatus.cancelled': '取り消し',

  'operationPage.documentTitle': '{{operation}} · {{title}}',
  'operationPage.loading': '操作を読み込んでいます',
  'operationPage.by': '実行者: {{who}}',
  'operationPage.through': '{{service}} 経由',
  'operationPage.at': '{{time}}',
  'operationPage.inAws': 'AWS での記録名',
  'operationPage.steps': '手順',
  'operationPage.happened': '結果',
  'operationPage.predicted': '予測',
  'operationPage.observed': '確認',
  'operationPage.happenedCaption': '予測された影響と、確認された内容',
  'operationPage.notYet': 'まだ確認していません',
  'operationPage.notLooked': '確認していません',
  'operationPage.unchanged':
    'すでにその状態だったため、何も変更されませんでした。',
  'operationPage.comeBack': '元に戻す方法',
  'operationPage.nextSteps': '次に行うこと',
  'operationPage.asOf': '{{time}} の時点です。',
  'operationPage.toCopy':
    'このポータルからは誰にも通知できませんでした。次の内容を自分で送ってください:',
  'operationPage.noEffects': '予測された影響はありません。',
  'operationPage.step.pending': '待機中',
  'operationPage.step.running': '実行中',
  'operationPage.step.succeeded': '完了',
  'operationPage.step.skipped': 'スキップ',
  'operationPage.step.failed': '失敗',
  'operationPage.result.observed': '確認済み',
  'operationPage.result.not-observed': '確認されませんでした',
  'operationPage.result.not-visible': 'ポータルからは見えません',
  'operationPage.progress': '{{operation}}: {{status}}。{{step}}',

  'plan.loading': '計画を読み込んでいます',
  'plan.failed': '計画を作成できませんでした: {{cause}}',
  'plan.effects': '影響',
  'plan.effect.removed': '削除',
  'plan.effect.changed': '変更',
  'plan.effect.added': '追加',
  'plan.effect.kept': '維持',
  'plan.effect.warning': '注意',
  'plan.preconditions': '前提条件',
  'plan.holds.yes': '満たしています',
  'plan.holds.no': '満たしていません',
  'plan.holds.unknown': '不明',
  'plan.nothing': 'すでにその状態のため、変更するものはありません。',
  'plan.age':
    '{{time}}に確認した内容に基づいています。変更の前に AWS に再度確認します。',
  'plan.notifiesNobody':
    '誰にも通知されません。この組織には cloudTrailAdmins が設定されていません。',
  'plan.cli': 'AWS CLI で行う場合',
  'plan.actions': '使用する IAM アクセス許可',
  'plan.recordedAs': '{{user}} として記録されます',
  'plan.cancel': 'キャンセル',
  'plan.close': '閉じる',
  'plan.starting': '開始しています…',
  'plan.changed': '計画を作り直しました。開始する前に読んでください。',
  'plan.startFailed': '開始されませんでした: {{cause}}',
  'plan.startUnknown':
    'ポータルのバックエンドから応答がなく、開始されたかどうかは不明です。再試行する前に{{operations}}を確認してください。',

  'enable.title':
    '{{title}} で CloudTrail の信頼されたアクセスを有効にしますか?',
  'enable.recommended':
    'AWS は CloudTrail 自身のツールの使用を推奨しています。CloudTrail コンソールで組織の証跡を作成すると、信頼されたアクセスが有効になるとともに、サービスにリンクされたロール、マルチリージョンの証跡、ポリシーと SSE-KMS 暗号化を備えた S3 バケットが作成され、ログ記録が開始されます。以前に組織の証跡だった証跡がある場合は、新しく作成せず、その証跡を再び組織に適用してください。',
  'enable.only':
    'ここでは信頼されたアクセスだけを有効にします。組織の証跡ができるまで、これによって記録されるものはありません。',
  'enable.start': '信頼されたアクセスを有効にする',

  'disable.title':
    '{{title}} で CloudTrail の信頼されたアクセスを無効にしますか?',
  'disable.intro':
    'CloudTrail はこの組織へのアクセスを失います。AWS のドキュメントによると、次のことが起こります。',
  'disable.told':
    '{{names}} に、CloudTrail 側で整理できるようになったことを含めて通知します。',
  'disable.reason': '理由',
  'disable.reasonHelp':
    '操作とともに保存され、CloudTrail の管理者に通知されます',
  'disable.confirm': '確認のため {{word}} と入力',
  'disable.confirmHelp': '小文字で、この語だけを入力してください',
  'disable.start': '信頼されたアクセスを無効にする',
};

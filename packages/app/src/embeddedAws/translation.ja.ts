/** What the page says, in Japanese. A key that is missing here does not compile. */
export default {
  title: 'AWS に障害を起こす',
  about:
    'これはデモ専用のページです。組み込み AWS に障害を起こし、ポータルがどう伝えるかを確かめられます。障害を選び、組織のページで「更新」を押してください。',
  account: '対象の呼び出し元',
  everyAccount: 'すべてのアカウント',
  failures: '障害',
  start: '開始',
  startNamed: '開始: {{name}}',
  inForce: '発生中の障害',
  fine: 'ありません。AWS は正常に応答します。',
  ofAccount: '{{name}}（{{account}}）',
  clear: 'すべての障害を終了',
  somebodyElse: 'AWS でほかの人が行うかもしれない変更',
  remove: '削除',
  removePolicy: 'ログ用バケットのポリシーを削除',
  removePolicyAbout:
    'CloudTrail はこの管理アカウントの証跡のバケットに書き込めなくなり、次の試行（5 分以内）から配信が AccessDenied で失敗します。',
  removePolicyWhich: '先に、証跡を持つ管理アカウントを選んでください。',
  removed: '{{account}} のバケットポリシーを削除しました。',
  startOver: '最初からやり直す',
  startOverAbout:
    '組み込み AWS をデモ開始時の状態に戻します。ポータルの記録はそのまま残ります。',
  startedOver: '組み込み AWS をデモ開始時の状態に戻しました。',
  unreachable: '組み込み AWS の制御 API が応答しませんでした: {{message}}',
  'weather.throttling.name': 'スロットリング',
  'weather.throttling.about': 'すべての呼び出しが頻度超過として拒否されます。',
  'weather.serverErrors.name': 'サーバーエラー',
  'weather.serverErrors.about': 'すべての呼び出しが AWS 内部で失敗します。',
  'weather.timeOuts.name': 'タイムアウト',
  'weather.timeOuts.about': '応答がなく、何も実行されません。',
  'weather.timeOutsAfterActing.name': '実行後のタイムアウト',
  'weather.timeOutsAfterActing.about':
    '呼び出しは実行されますが、応答がありません。',
  'weather.resets.name': '接続の切断',
  'weather.resets.about': '接続がリセットされます。',
  'weather.missingPermission.name': '権限の不足',
  'weather.missingPermission.about':
    'cloudtrail:GetTrailStatus が拒否されます。',
  'weather.slowness.name': '遅延',
  'weather.slowness.about': 'すべての応答が 2 秒遅くなります。',
  'weather.other': 'ほかで設定された障害（{{kind}}）',
};

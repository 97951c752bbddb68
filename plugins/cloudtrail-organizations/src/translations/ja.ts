import { accountsMessages } from './accountsMessages.ja';
import { findingsMessages } from './findingsMessages.ja';
import { operationMessages } from './operationMessages.ja';
import { organizationMessages } from './organizationMessages.ja';
import { postureMessages } from './postureMessages.ja';
import { trailsMessages } from './trailsMessages.ja';

/** Everything that the plugin itself says, in AWS's own Japanese terms. A key that is missing here does not compile. */
export default {
  ...accountsMessages,
  ...findingsMessages,
  ...operationMessages,
  ...organizationMessages,
  ...postureMessages,
  ...trailsMessages,

  'state.active': '正常',
  'state.incomplete': '未完了',
  'state.failing': '配信失敗',
  'state.disabled': '無効',
  'state.unknown': '不明',

  'time.observed': '{{time}}に確認',
  'time.tooSoon': '{{time}}に確認: AWS への再確認にはまだ早すぎます',
  'time.neverObserved': '未確認',
  'time.since': '{{time}} から',
  'time.sincePortal': '{{time}} から (このポータルが最初に確認した時刻)',
  'time.sentence.since': '{{time}} から',
  'time.sentence.sincePortal':
    '{{time}} から (このポータルが最初に確認した時刻)',

  'copy.action': '{{what}}をコピー',
  'copy.copied': 'コピーしました',
  'copy.command': 'コマンド',
  'copy.configuration': '設定',
  'copy.statement': 'IAM ポリシーステートメント',
  'copy.text': 'テキスト',

  'endpoint.custom':
    'このポータルは AWS ではなく {{url}} に接続しています。ここに示す AWS CLI のコマンドの接続先も同じです。',
  'endpoint.brief': 'このポータルは AWS ではなく {{url}} に接続しています。',
  'endpoint.customUnnamed':
    'このポータルは AWS 自身のエンドポイントに接続していません。',

  'error.title': '読み込めませんでした',
  'error.retry': '再試行',
  'error.notAllowedTitle': '表示する権限がありません',
  'error.notAllowed':
    '許可 cloudtrail-organizations.read が必要です。このポータルの運用担当者に依頼してください。',
  'error.notFoundTitle': '表示できる組織の中に該当するものがありません',
  'error.notFound':
    'この名前の組織が設定されていないか、あなたがその組織の閲覧者ではありません。',
  'error.operationNotFoundTitle':
    '表示できる操作の中に該当するものがありません',
  'error.operationNotFound':
    'この組織にこの ID の操作がないか、あなたがその組織の閲覧者ではありません。',
  'error.toOverview': 'すべての組織',
  'error.newerFailed': '新しい情報を読み込めませんでした: {{cause}}',

  'loading.long': '通常より時間がかかっています。',

  'stale.title': '古い情報です',
  'stale.text':
    '表示しているのは{{time}}に確認した内容です。古いため、現在の状態としては扱えません。',
  'stale.attempt': '{{time}}の最新の確認は失敗しました: {{cause}}',

  'overview.label': '組織',
  'overview.caption': '表示できる組織と、その CloudTrail 統合の状態',
  'overview.documentTitle': '組織の CloudTrail',
  'overview.loading': '組織を読み込んでいます',
  'overview.search': '検索',
  'overview.stateFilter': '状態',
  'overview.stateAll': 'すべての状態',
  'overview.noMatch': '一致する組織はありません。',
  'overview.clear': 'すべて表示',
  'overview.column.organization': '組織',
  'overview.column.state': '状態',
  'overview.column.trustedAccess': '信頼されたアクセス',
  'overview.column.trails': '組織の証跡',
  'overview.column.accounts': '配信中のアカウント',
  'overview.column.findings': '検出結果',
  'overview.column.observed': '確認',
  'overview.column.actions': '操作',

  'tile.of': '/ {{total}}',
  'tile.active_one': '正常な組織',
  'tile.active_other': '正常な組織',
  'tile.allActive': '対応が必要なものはありません',
  'tile.failing_one': '配信失敗 {{count}}',
  'tile.failing_other': '配信失敗 {{count}}',
  'tile.incomplete_one': '未完了 {{count}}',
  'tile.incomplete_other': '未完了 {{count}}',
  'tile.disabled_one': '無効 {{count}}',
  'tile.disabled_other': '無効 {{count}}',
  'tile.unknown_one': '不明 {{count}}',
  'tile.unknown_other': '不明 {{count}}',
  'tile.attemptFailed_one': '最新の確認に失敗 {{count}}',
  'tile.attemptFailed_other': '最新の確認に失敗 {{count}}',
  'tile.accounts': '配信中のアクティブなアカウント',
  'tile.accountsUnknown_one': '{{count}} 個の組織ではアカウントが不明',
  'tile.accountsUnknown_other': '{{count}} 個の組織ではアカウントが不明',
  'tile.evidence': '最も古い証拠は{{time}}に確認',
  'tile.findings_one': '未解決の検出結果',
  'tile.findings_other': '未解決の検出結果',
  'tile.findingsMore_one': '{{count}} 個の組織ではさらにある可能性あり',
  'tile.findingsMore_other': '{{count}} 個の組織ではさらにある可能性あり',
  'tile.findingsUnknown_one': '{{count}} 個の組織では不明',
  'tile.findingsUnknown_other': '{{count}} 個の組織では不明',
  'tile.oldest': '最も古い確認',
  'tile.noObservation': 'なし',
  'tile.nothingStale': '古い情報はありません',
  'tile.stale_one': '古い情報 {{count}}',
  'tile.stale_other': '古い情報 {{count}}',
  'tile.neverObserved_one': '未確認 {{count}}',
  'tile.neverObserved_other': '未確認 {{count}}',

  'empty.title': '表示できる組織がありません',
  'empty.text':
    '最初の組織を、管理アカウントの AWS 認証情報とともに app-config.yaml に追加してください。すでに設定されている場合、あなたはその閲覧者ではありません。このポータルの運用担当者に依頼してください。',

  'value.on': '有効',
  'value.off': '無効',
  'value.yes': 'はい',
  'value.no': 'いいえ',
  'value.none': 'なし',
  'value.unknown': '不明',
  'value.never': 'AWS からの報告なし',
  'value.separator': '、',
  'value.withSince': '{{value}}、{{since}}',
  'value.covered': '{{delivering}} / {{active}}',
  'value.accounts': 'アクティブ {{active}}',
  'value.accountsInState': '{{state}} {{number}}',

  'trailCount.delivering': '{{total}} 件 (配信中)',
  'trailCount.notDelivering': '{{total}} 件 (配信されていません)',
  'trailCount.someDelivering': '{{total}} 件 (うち {{delivering}} 件が配信中)',
  'trailCount.notLogging': '{{total}} 件 (ログ記録は停止中)',
  'trailCount.unknown': '{{total}} 件 (配信は不明)',

  'accountState.PENDING_ACTIVATION': 'アクティブ化待ち',
  'accountState.ACTIVE': 'アクティブ',
  'accountState.SUSPENDED': '停止',
  'accountState.PENDING_CLOSURE': '解約保留中',
  'accountState.CLOSED': '解約済み',

  'allowed.noReason': 'ここではこの操作を行えません。',

  'card.title': '監査ログ',
  'card.loading': '監査ログの状態を読み込んでいます',
  'card.account': 'アカウント',
  'card.memberOf': '所属する組織',
  'card.managementAccountOf': '管理アカウントである組織',
  'card.organization': '組織',
  'card.managementAccount': '管理アカウント',
  'card.accountState': 'アカウントの状態',
  'card.trustedAccess': '信頼されたアクセス',
  'card.trails': '組織の証跡',
  'card.inThisAccount': 'このアカウントでは',
  'card.membersSee':
    '組織の証跡を表示できます。証跡は {{title}} の管理アカウントが管理し、デフォルトではそのログファイルを読み取れません。',
  'card.managementHere': '組織の証跡はこのアカウントで管理されます。',
  'card.noTrailHere':
    'このアカウントを記録する組織の証跡はありません。アカウント自身の証跡はここでは確認していません。',
  'card.noTrailInManagement':
    'このアカウントを記録する組織の証跡はありません。',
  'card.ownDelivery': 'このアカウントの配信',
  'card.deliveryNotObserved': 'このポータルではまだ確認していません',
  'card.loggedBy': '記録する証跡',
  'card.ownDigest': '最新のダイジェスト',
  'card.ownLog': '最新のログファイル',
  'card.inRegion': '{{time}}、{{region}}',
  'card.regions': 'リージョン',
  'card.regionCount_one': 'ログファイルのあるリージョン {{number}} 個',
  'card.regionCount_other': 'ログファイルのあるリージョン {{number}} 個',
  'card.regionSeen': '存在を確認 (時刻は検索していません)',
  'card.accounts': '配信中のアカウント',
  'card.attemptFailed': '{{time}}の組織の最新の確認は失敗しました。',
  'card.evidenceRead': 'ログファイルは{{time}}に検索',
  'card.organizationObserved': '組織は{{time}}に確認',
  'card.organizationNeverObserved': '組織は未確認',
  'card.accountListed': 'アカウントは{{time}}に一覧を取得',
  'card.organizationState': '組織: {{state}}',
  'card.lastDelivery': '組織の最新の配信',
  'card.lastDigest': '組織の最新のダイジェスト',
  'card.notFound':
    'このアカウントは、あなたが表示できる組織に含まれていません。ログが記録されているかどうかは不明です。',
  'card.organizationNotFound':
    'この組織は、あなたが表示できる組織ではありません。ログが記録されているかどうかは不明です。',
  'card.noAccount':
    '依存するリソースの中に、AWS アカウントを示すものがありません。',
  'card.onSince': '有効 ({{time}} から)',
};

/** What the plugin itself says of findings and waivers, in AWS's own Japanese terms. */
export const findingsMessages = {
  'findings.heading': '検出結果',
  'findings.none': '未解決の検出結果はありません。',
  'findings.noneBesides':
    '状態に示されているもののほかに、未解決の検出結果はありません。',
  'findings.unknown':
    '不明: 確認された内容が足りず、検出結果の有無を判断できません。',
  'findings.more':
    'すべてを観測できたわけではないため、ほかにもある可能性があります。',
  'findings.atLeast': '少なくとも {{counts}}',
  'findings.severity.critical': '重大',
  'findings.severity.high': '高',
  'findings.severity.medium': '中',
  'findings.severity.low': '低',
  'findings.count.critical': '重大 {{number}}',
  'findings.count.high': '高 {{number}}',
  'findings.count.medium': '中 {{number}}',
  'findings.count.low': '低 {{number}}',
};

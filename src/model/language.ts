/** Language of reports and messages. */
export type Language = 'en' | 'zh-CN'

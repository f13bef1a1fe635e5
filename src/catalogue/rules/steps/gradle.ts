import type { Pattern } from '../../../model/rule.ts'

/** How Gradle says that a repository answers with an error. https://github.com/gradle/gradle/blob/master/platforms/software/resources-http */
export const GRADLE_ANSWERS: readonly Pattern[] = [
  {
    literal: 'received status code ',
    match:
      /Could not (?:GET|HEAD) '(?<url>https?:\/\/[^']{1,600})'\. Received status code (?<fault>(?!40[13])[45]\d\d) from server/,
  },
]

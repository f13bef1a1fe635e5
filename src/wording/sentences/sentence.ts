/** English sentences as the stages make them with their Chinese; `{1}` to `{9}` stand for what is put in, which is translated too where it is known. */
export type Sentences = readonly (readonly [english: string, chinese: string])[]

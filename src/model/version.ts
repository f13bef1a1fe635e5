/** Version of this program; the same as in package.json and the release tag. */
export const VERSION = '0.1.0'

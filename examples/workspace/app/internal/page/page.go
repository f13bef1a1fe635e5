// Package page names pages.
package page

import (
	"path"

	"example.org/workspace/lib/slug"
)

// Path is the URL path of the page with this title.
func Path(prefix, title string) string {
	return path.Join("/", prefix, slug.Make(title))
}

package shop

import "strings"

// Title is the name as a title.
func Title(name string) string { return strings.ToUpper(name) }

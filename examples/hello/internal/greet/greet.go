// Package greet makes greetings.
package greet

import (
	"fmt"
	"strings"
)

const from = "go-docker-build"

// Hello greets name, or nobody in particular when name is blank.
func Hello(name string) string {
	name = strings.TrimSpace(name)
	if name == "" {
		return "hello from " + from
	}
	return fmt.Sprintf("hello %s, from %s", name, from)
}

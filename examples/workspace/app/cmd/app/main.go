// Command app prints the slug of each title it is given.
package main

import (
	"fmt"
	"os"

	"github.com/spf13/pflag"

	"example.org/workspace/app/internal/page"
)

func main() {
	prefix := pflag.StringP("prefix", "p", "", "path to put before each slug")
	once := pflag.Bool("once", false, "print a sample and exit")
	pflag.Parse()

	titles := pflag.Args()
	if *once {
		titles = []string{"Hello from the workspace"}
	}
	if len(titles) == 0 {
		fmt.Fprintln(os.Stderr, "usage: app [--prefix path] title...")
		os.Exit(2)
	}
	for _, title := range titles {
		fmt.Println(page.Path(*prefix, title))
	}
}

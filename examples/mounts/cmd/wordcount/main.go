// Command wordcount prints the most frequent words of its standard input.
package main

import (
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"

	"example.org/mounts/internal/words"
)

func main() {
	if err := command().Execute(); err != nil {
		os.Exit(1)
	}
}

func command() *cobra.Command {
	var (
		top  int
		once bool
	)
	cmd := &cobra.Command{
		Use:          "wordcount",
		Short:        "Print the most frequent words of the standard input",
		Args:         cobra.NoArgs,
		SilenceUsage: true,
		RunE: func(cmd *cobra.Command, _ []string) error {
			in := cmd.InOrStdin()
			if once {
				in = strings.NewReader("to be or not to be")
			}
			counts, err := words.Top(in, top)
			if err != nil {
				return err
			}
			for _, c := range counts {
				fmt.Fprintf(cmd.OutOrStdout(), "%6d %s\n", c.N, c.Word)
			}
			return nil
		},
	}
	cmd.Flags().IntVarP(&top, "top", "n", 10, "how many words to print")
	cmd.Flags().BoolVar(&once, "once", false, "count a sample and exit")
	return cmd
}

// Package words counts words.
package words

import (
	"bufio"
	"cmp"
	"fmt"
	"io"
	"slices"

	"golang.org/x/text/cases"
	"golang.org/x/text/language"
)

// Count is how often a word occurs.
type Count struct {
	Word string
	N    int
}

// Top returns the n most frequent words of r, ties in alphabetical order.
func Top(r io.Reader, n int) ([]Count, error) {
	lower := cases.Lower(language.Und)
	seen := make(map[string]int)
	sc := bufio.NewScanner(r)
	sc.Split(bufio.ScanWords)
	for sc.Scan() {
		seen[lower.String(sc.Text())]++
	}
	if err := sc.Err(); err != nil {
		return nil, fmt.Errorf("count words: %w", err)
	}

	counts := make([]Count, 0, len(seen))
	for word, n := range seen {
		counts = append(counts, Count{word, n})
	}
	slices.SortFunc(counts, func(a, b Count) int {
		return cmp.Or(cmp.Compare(b.N, a.N), cmp.Compare(a.Word, b.Word))
	})
	return counts[:max(0, min(n, len(counts)))], nil
}

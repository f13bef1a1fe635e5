// Package ids makes identifiers.
package ids

import (
	"context"
	"fmt"
	"runtime"
	"slices"

	"github.com/google/uuid"
	"golang.org/x/sync/errgroup"
)

// Make returns n version 7 UUIDs in ascending order.
func Make(ctx context.Context, n int) ([]string, error) {
	if n < 0 {
		return nil, fmt.Errorf("cannot make %d ids", n)
	}
	out := make([]string, n)
	g, ctx := errgroup.WithContext(ctx)
	g.SetLimit(runtime.GOMAXPROCS(0))
	for i := range out {
		g.Go(func() error {
			if err := ctx.Err(); err != nil {
				return err
			}
			id, err := uuid.NewV7()
			if err != nil {
				return err
			}
			out[i] = id.String()
			return nil
		})
	}
	if err := g.Wait(); err != nil {
		return nil, fmt.Errorf("make ids: %w", err)
	}
	slices.Sort(out)
	return out, nil
}

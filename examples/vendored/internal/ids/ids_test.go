package ids

import (
	"context"
	"errors"
	"slices"
	"testing"
)

func TestMake(t *testing.T) {
	got, err := Make(t.Context(), 100)
	if err != nil {
		t.Fatal(err)
	}
	if len(got) != 100 {
		t.Fatalf("len = %d, want 100", len(got))
	}
	if !slices.IsSorted(got) {
		t.Error("ids are not sorted")
	}
	if n := len(slices.Compact(got)); n != 100 {
		t.Errorf("%d distinct ids, want 100", n)
	}
}

func TestMakeNegative(t *testing.T) {
	if _, err := Make(t.Context(), -1); err == nil {
		t.Error("Make(-1) succeeded")
	}
}

func TestMakeCancelled(t *testing.T) {
	ctx, cancel := context.WithCancel(t.Context())
	cancel()
	if _, err := Make(ctx, 1); !errors.Is(err, context.Canceled) {
		t.Errorf("err = %v, want %v", err, context.Canceled)
	}
}
